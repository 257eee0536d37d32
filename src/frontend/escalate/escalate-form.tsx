import { Button, Form, FormFooter, Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Trouble } from '../calls';
import { FieldList } from '../form/field-list';
import { listOf, textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useFormState } from '../form/use-form-state';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { wordChoices } from '../../words/word-text';
import { SEVERITIES, type EscalateForm as FormView } from '../vocabulary';
import { CriteriaSay } from './criteria-say';
import type { OpenRequest } from './use-escalate';
import { WhoIsTold } from './who-is-told';

interface EscalateFormProps {
  readonly view: FormView;
  readonly send: (request: OpenRequest) => Promise<Trouble | null>;
  readonly onClose: () => void;
}

/** Severity, reason and one text: the rest is known or may be left out. Who joins an open escalation adds their voice only. */
export function EscalateForm({ view, send, onClose }: EscalateFormProps): ReactNode {
  const { t, times } = useReader();
  const likely = view.playbooks.find(({ id }) => id === view.likelyPlaybookId) ?? view.playbooks[0];
  const initial = {
    severity: likely?.severity ?? 'high',
    playbookId: likely?.id ?? '',
    reasonCode: view.likelyReason,
  };
  const fields = useFields(view);
  const form = useFormState({
    draftKey: `${view.issue.id}:open`,
    initial,
    fields: () => fields,
    send: (values) => send(requestOf(view, values)),
    onDone: onClose,
  });
  const playbookId = textOf(form.values, 'playbookId');
  const tells = view.tells[playbookId];
  /** Another playbook brings its own severity along; whoever knows better changes it afterwards. */
  const set: typeof form.set = (name, value) => {
    form.set(name, value);
    const chosen = view.playbooks.find(({ id }) => name === 'playbookId' && id === value);
    if (chosen) form.set('severity', chosen.severity);
  };
  return (
    <Form onSubmit={form.submit}>
      <Stack space="space.200">
        {form.trouble ? (
          <TroubleMessage trouble={form.trouble} kept shownFields={fields.map(({ name }) => name)} />
        ) : null}
        {view.joins ? (
          <SectionMessage appearance="information" title={t('escalate.joinTitle', { name: view.joins.name })}>
            <Text>{t('escalate.joinText', { time: times.relative(view.joins.since, view.now) })}</Text>
          </SectionMessage>
        ) : null}
        <CriteriaSay criteria={view.criteria} now={view.now} />
        <FieldList
          form={{ ...form, set }}
          fields={fields.map((field) => forPlaybook(field, view, playbookId))}
        />
        {tells && !view.joins ? <WhoIsTold tells={tells} named={listOf(form.values, 'shouldKnow')} /> : null}
      </Stack>
      <FormFooter align="end">
        <Inline space="space.100">
          <Button appearance="subtle" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <LoadingButton type="submit" appearance="primary" isLoading={form.sending}>
            {t(view.joins ? 'escalate.join' : 'escalate.submit')}
          </LoadingButton>
        </Inline>
      </FormFooter>
    </Form>
  );
}

function useFields({ joins, playbooks, reasons: words }: FormView): readonly FieldSpec[] {
  const { t } = useReader();
  const severities = SEVERITIES.map((value) => ({ value, label: t(`severityMeaning.${value}`) }));
  const reasons = wordChoices(t, 'reason', words);
  const books = playbooks.map(({ id, name }) => ({ value: id, label: name }));
  const reason: readonly FieldSpec[] = [
    { kind: 'select', name: 'reasonCode', label: t('field.reason'), required: true, choices: reasons },
    { kind: 'words', name: 'words', label: t('field.words'), required: true },
  ];
  const shouldKnow: FieldSpec = { kind: 'people', name: 'shouldKnow', label: t('field.shouldKnow') };
  if (joins) return [...reason, shouldKnow];
  return [
    { kind: 'select', name: 'playbookId', label: t('field.playbook'), required: true, choices: books },
    { kind: 'radio', name: 'severity', label: t('field.severity'), required: true, choices: severities },
    ...reason,
    { kind: 'words', name: 'tried', label: t('field.tried') },
    shouldKnow,
  ];
}

/** Says what the chosen playbook is for, and shows the severity that came with it. */
function forPlaybook(field: FieldSpec, { playbooks }: FormView, playbookId: string): FieldSpec {
  if (field.name === 'severity') return { ...field, anew: playbookId };
  const purpose = playbooks.find(({ id }) => id === playbookId)?.purpose ?? '';
  return field.name === 'playbookId' && purpose !== '' ? { ...field, help: purpose } : field;
}

function requestOf({ issue }: FormView, values: FormValues): OpenRequest {
  return {
    issueId: issue.id,
    playbookId: textOf(values, 'playbookId'),
    severity: SEVERITIES.find((one) => one === textOf(values, 'severity')) ?? 'high',
    reasonCode: textOf(values, 'reasonCode'),
    words: textOf(values, 'words'),
    tried: textOf(values, 'tried'),
    shouldKnow: listOf(values, 'shouldKnow'),
  };
}

import { view as page } from '@forge/bridge';
import { Button, Form, FormFooter, Inline, LoadingButton, Spinner, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { PortalView } from '../../contract/portal-view';
import { FieldList } from '../form/field-list';
import { useFormState } from '../form/use-form-state';
import { actLabel, AskedLine, whyNot } from '../portal/turn-buttons';
import { askFields, escalateFields, sendAsk, sendEscalate } from '../portal/turn-forms';
import { useRequest, type SayAct } from '../portal/use-request';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';

type What = 'ask' | 'escalate';

/** From the request's actions: ask for an update, or escalate where that is open. */
export function ActionBody(): ReactNode {
  const reader = useReader();
  const { t } = reader;
  const { view, trouble, reload, act } = useRequest();
  const [chosen, choose] = useState<What | null>(null);
  const failure = trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null;
  if (!view) return failure ?? <Spinner label={t('surface.loading')} />;
  if (!view.on) return <Text>{t('portal.off')}</Text>;
  const open = (['ask', 'escalate'] as const).filter((what) => view[what].allowed);
  const what = chosen ?? open[0] ?? null;
  const notes = [whyNot(reader, view, view.ask), whyNot(reader, view, view.escalate)];
  return (
    <Stack space="space.200">
      {failure}
      <AskedLine view={view} />
      {view.escalation && !view.escalate.allowed && view.escalate.why === 'is-escalated' ? (
        <Text>{t('portal.isYours')}</Text>
      ) : null}
      {open.length > 1 ? (
        <Inline space="space.100" shouldWrap>
          {open.map((one) => (
            <Button key={one} isSelected={one === what} onClick={() => choose(one)}>
              {actLabel(t, view, one)}
            </Button>
          ))}
        </Inline>
      ) : null}
      {[...new Set(notes)].map((words) =>
        words === null ? null : (
          <Text key={words} color="color.text.subtle">
            {words}
          </Text>
        ),
      )}
      {what === null ? null : <TurnForm key={what} what={what} view={view} act={act} />}
    </Stack>
  );
}

interface TurnFormProps {
  readonly what: What;
  readonly view: PortalView;
  readonly act: SayAct;
}

function TurnForm({ what, view, act }: TurnFormProps): ReactNode {
  const { t, times } = useReader();
  const fields = what === 'ask' ? askFields(t) : escalateFields(t);
  const form = useFormState({
    draftKey: `portal:${what}`,
    initial: {},
    fields: () => fields,
    send: (values) => (what === 'ask' ? sendAsk(act, values) : sendEscalate(act, values)),
    onDone: () => void page.close(),
  });
  return (
    <Form onSubmit={form.submit}>
      <Stack space="space.200">
        {form.trouble ? (
          <TroubleMessage trouble={form.trouble} kept shownFields={fields.map(({ name }) => name)} />
        ) : null}
        <Text>
          {what === 'ask'
            ? t('portal.askText', { duration: times.duration(view.answerMinutes * 60_000) })
            : t('portal.escalateText')}
        </Text>
        <FieldList form={form} fields={fields} />
      </Stack>
      <FormFooter align="end">
        <Inline space="space.100">
          <Button appearance="subtle" onClick={() => void page.close()}>
            {t('form.cancel')}
          </Button>
          <LoadingButton type="submit" appearance="primary" isLoading={form.sending}>
            {t('portal.send')}
          </LoadingButton>
        </Inline>
      </FormFooter>
    </Form>
  );
}

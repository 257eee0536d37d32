import { Button, ButtonGroup, CodeBlock, LoadingButton, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { Trouble } from '../calls';
import { KeptText } from '../parts/kept-text';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { DoAct } from '../use-issue';
import type { IssueView, RecordView } from '../vocabulary';
import { briefLine } from '../../words/brief-line';
import { briefText, peopleOf } from '../words/brief-words';
import { namesOf } from './names-of';
import { SAID } from './said';
import { UPDATE_ACT } from './update-act';
import type { Communication } from './use-communication';

interface BriefSectionsProps {
  readonly plan: Communication;
  readonly view: IssueView;
  readonly record: RecordView;
  readonly act: DoAct;
}

/** One page for executives, made from the record: to be read here, posted to them, or copied as text. */
export function BriefSections({ plan, view, record, act }: BriefSectionsProps): ReactNode {
  const reader = useReader();
  const { t } = reader;
  const [names, setNames] = useState<ReadonlyMap<string, string> | null>(null);
  const isCopying = names !== null;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const post = async (): Promise<void> => {
    setBusy(true);
    const payload = {
      escalationId: record.id,
      audience: 'executives' as const,
      text: briefText(reader, plan.brief, plan.now, null),
      nextAt: null,
      seenAt: record.audiences.find(({ audience }) => audience === 'executives')?.updatedAt ?? null,
    };
    setTrouble(await act({ call: 'update.post', payload }, SAID.executives));
    setBusy(false);
  };
  const toggle = async (): Promise<void> => setNames(isCopying ? null : await namesOf(peopleOf(plan.brief)));
  const byHand = record.audiences.some(
    ({ audience, channel }) => audience === 'executives' && channel === 'by-hand',
  );
  return (
    <Section title={t('brief.title')}>
      <Stack space="space.150">
        {plan.brief.map(({ section, lines }) => (
          <Stack key={section} space="space.025">
            <Text size="small" color="color.text.subtle">
              {t(`brief.section.${section}`)}
            </Text>
            {lines.map((line, index) => (
              <KeptText key={`${line.code}:${index}`} text={briefLine(reader, line, plan.now)} />
            ))}
          </Stack>
        ))}
        {trouble ? <TroubleMessage trouble={trouble} /> : null}
        <ButtonGroup label={t('brief.title')}>
          {view.may.includes(UPDATE_ACT.executives) && !byHand ? (
            <LoadingButton isLoading={busy} onClick={() => void post()}>
              {t('brief.post')}
            </LoadingButton>
          ) : null}
          <Button appearance="subtle" onClick={() => void toggle()}>
            {t(isCopying ? 'brief.hideText' : 'brief.showText')}
          </Button>
        </ButtonGroup>
        {names ? (
          <CodeBlock
            text={briefText(reader, plan.brief, plan.now, names)}
            language="text"
            shouldWrapLongLines
          />
        ) : null}
      </Stack>
    </Section>
  );
}

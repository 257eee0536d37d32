import { Button, ButtonGroup, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { useReader } from '../reader';
import { delayWords } from '../words/change-words';
import { KeptText } from '../parts/kept-text';
import type { AudienceRowProps } from './audience-row-props';
import { DraftBox } from './draft-box';
import { PromiseWords } from './promise-words';
import { UPDATE_ACT } from './update-act';
import type { AudienceLines } from './use-communication';

/** One audience: how and how often it hears, what it heard last, what it is promised, and the update that could be sent now. */
export function AudienceRow(props: AudienceRowProps): ReactNode {
  const { audience, view, record, lines, choosing } = props;
  const { t } = useReader();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const channel = record.audiences.find((one) => one.audience === audience)?.channel ?? 'internal-comment';
  const promise = record.promises.find((one) => one.audience === audience);
  const mayUpdate = view.may.includes(UPDATE_ACT[audience]);
  const draft = mayUpdate ? (lines?.draft ?? null) : null;
  const shows = isOpen ?? draft?.isDue ?? false;
  return (
    <Stack space="space.100">
      <Inline space="space.200" alignBlock="start" spread="space-between" shouldWrap>
        <Stack space="space.025">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text weight="bold">{t(`audience.${audience}`)}</Text>
            <Lozenge appearance={channel === 'public-comment' ? 'moved' : 'default'}>
              {t(`communication.channel.${channel}`)}
            </Lozenge>
            {lines ? <PaceWords lines={lines} /> : null}
          </Inline>
          {lines?.waitsForPlan ? <Text size="small">{t('communication.waitsForPlan')}</Text> : null}
          {promise ? <PromiseWords promise={promise} now={view.now} /> : null}
          {lines ? <LastUpdate lines={lines} now={view.now} hasPromise={promise !== undefined} /> : null}
        </Stack>
        {mayUpdate ? (
          <ButtonGroup label={t(`act.update-${audience}`)}>
            {draft ? (
              <Button appearance="subtle" onClick={() => setOpen(!shows)}>
                {t(shows ? 'communication.hideDraft' : 'communication.showDraft')}
              </Button>
            ) : null}
            <Button onClick={() => choosing.choose({ act: UPDATE_ACT[audience], audience })}>
              {t(`act.update-${audience}`)}
            </Button>
          </ButtonGroup>
        ) : null}
      </Inline>
      {draft && shows ? <DraftBox {...props} channel={channel} draft={draft} /> : null}
    </Stack>
  );
}

function PaceWords({ lines }: { readonly lines: AudienceLines }): ReactNode {
  const reader = useReader();
  const { pace } = lines;
  return (
    <Text size="small" color="color.text.subtle">
      {pace === null
        ? reader.t('communication.noPace')
        : reader.t('communication.pace', { duration: delayWords(reader, pace) })}
    </Text>
  );
}

interface LastUpdateProps {
  readonly lines: AudienceLines;
  readonly now: number;
  readonly hasPromise: boolean;
}

/** What this audience heard last. Counts of kept promises stand here where no update is owed now. */
function LastUpdate({ lines, now, hasPromise }: LastUpdateProps): ReactNode {
  const { t, times } = useReader();
  const { updatedAt, last, kept, missed } = lines;
  if (updatedAt === null)
    return (
      <Text size="small" color="color.text.subtle">
        {t('communication.neverUpdated')}
      </Text>
    );
  return (
    <Stack space="space.025">
      <Inline space="space.050" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {last?.how
            ? t('communication.lastSent', {
                time: times.absolute(updatedAt, now),
                how: t(`how.${last.how}`),
              })
            : t('communication.last', { time: times.absolute(updatedAt, now) })}
        </Text>
        {last ? <User accountId={last.by} /> : null}
      </Inline>
      {last ? <KeptText text={last.text} /> : null}
      {hasPromise || kept + missed === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {`${t('updates.kept', { count: kept })}, ${t('updates.missed', { count: missed })}`}
        </Text>
      )}
    </Stack>
  );
}

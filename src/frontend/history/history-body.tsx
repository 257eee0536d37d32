import { Button, ButtonGroup, Inline, Spinner, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { StageLozenge } from '../parts/lozenges';
import { useDeliveries } from '../parts/use-deliveries';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { JOURNAL_KINDS } from '../vocabulary';
import { WhyButton } from '../why/why-button';
import { HistoryEntry } from './history-entry';
import { useHistory, type Kind } from './use-history';

/** What happened to the escalation, newest first, with what each timer and rule decided and why. */
export function HistoryBody(): ReactNode {
  const { t } = useReader();
  const [kind, setKind] = useState<Kind>(null);
  const [ordinal, setOrdinal] = useState<number | null>(null);
  const { page, trouble, more, reload } = useHistory(kind, ordinal);
  // Whoever asks for what the engine did gets all of it.
  const all = page?.entries ?? [];
  const deliveries = useDeliveries(all);
  const failure = trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null;
  if (!page) return failure ?? <Spinner label={t('surface.loading')} />;
  const { record, ordinals } = page;
  const entries = kind === 'engine' ? all : deliveries.shown;
  return (
    <Stack space="space.200">
      {failure}
      {page.mayAskWhy ? <WhyButton /> : null}
      {record ? (
        <>
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text weight="bold">{record.name}</Text>
            <StageLozenge stage={record.stage} />
            {ordinals > 1 ? <Ordinals count={ordinals} onChoose={setOrdinal} /> : null}
          </Inline>
          <Inline space="space.050" rowSpace="space.050" alignBlock="center" shouldWrap>
            <Text color="color.text.subtle">{t('history.filter')}</Text>
            {[null, ...JOURNAL_KINDS].map((one) => (
              <Button
                key={one ?? 'all'}
                isSelected={one === kind}
                spacing="compact"
                onClick={() => setKind(one)}
              >
                {t(`history.kind.${one ?? 'all'}`)}
              </Button>
            ))}
          </Inline>
          {kind === 'engine' ? null : deliveries.toggle}
          {all.length === 0 ? <Text color="color.text.subtle">{t('history.nothing')}</Text> : null}
          {entries.map((entry) => (
            <HistoryEntry key={entry.key} entry={entry} names={page} now={page.now} />
          ))}
          {page.cursor === null ? null : (
            <Inline>
              <Button onClick={() => void more()}>{t('journalTab.more')}</Button>
            </Inline>
          )}
        </>
      ) : (
        <Text color="color.text.subtle">{t(page.hidden ? 'history.hidden' : 'history.never')}</Text>
      )}
    </Stack>
  );
}

interface OrdinalsProps {
  readonly count: number;
  readonly onChoose: (ordinal: number) => void;
}

/** Earlier escalations of the same work item. */
function Ordinals({ count, onChoose }: OrdinalsProps): ReactNode {
  const { t } = useReader();
  return (
    <ButtonGroup label={t('history.earlier')}>
      {Array.from({ length: count }, (_, at) => count - at).map((ordinal) => (
        <Button key={ordinal} appearance="subtle" spacing="compact" onClick={() => onChoose(ordinal)}>
          {`E${ordinal}`}
        </Button>
      ))}
    </ButtonGroup>
  );
}

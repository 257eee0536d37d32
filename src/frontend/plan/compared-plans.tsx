import { DynamicTable, Inline, Stack, Text, User } from '@forge/react';
import { useEffect, useState, type ReactNode } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';

type Comparison = Value<'plan.compare'>;
type Planned = Comparison['changes'][number]['after'];

interface ComparedPlansProps {
  readonly escalationId: string;
  readonly before: number;
  readonly after: number;
  readonly now: number;
}

/** The actions in which two revisions differ, as each has them; what is alike is left out. */
export function ComparedPlans({ escalationId, before, after, now }: ComparedPlansProps): ReactNode {
  const { t } = useReader();
  const [compared, setCompared] = useState<Comparison | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let stale = false;
    void call('plan.compare', { escalationId, before, after }).then((answer) => {
      if (stale) return;
      if (answer.ok) setCompared(answer.value);
      setTrouble(answer.ok ? null : answer.trouble);
    });
    return () => {
      stale = true;
    };
  }, [escalationId, before, after]);
  if (trouble) return <TroubleMessage trouble={trouble} />;
  if (compared === null) return null;
  if (compared.changes.length === 0) return <Text>{t('plan.noDifference')}</Text>;
  const head = {
    cells: [
      { key: 'before', content: t('plan.revision', { number: before }) },
      { key: 'after', content: t('plan.revision', { number: after }) },
    ],
  };
  const rows = compared.changes.map(({ actionId, before: was, after: is, moved }) => ({
    key: actionId,
    cells: [
      { key: 'before', content: <AsPlanned planned={was} other={is} moved={moved} now={now} /> },
      { key: 'after', content: <AsPlanned planned={is} other={was} moved={moved} now={now} /> },
    ],
  }));
  return (
    <Stack space="space.100">
      <DynamicTable head={head} rows={rows} />
      {compared.more === 0 ? null : <Text>{t('plan.changesMore', { count: compared.more })}</Text>}
    </Stack>
  );
}

interface AsPlannedProps {
  readonly planned: Planned;
  readonly other: Planned;
  readonly moved: boolean;
  readonly now: number;
}

/** One side: what differs from the other is written bold. */
function AsPlanned({ planned, other, moved, now }: AsPlannedProps): ReactNode {
  const { t, times } = useReader();
  if (planned === null) return <Text color="color.text.subtle">{t('plan.notThere')}</Text>;
  const weight = (same: boolean) => (same || other === null ? 'regular' : 'bold');
  const { title, ownerId, dueAt, dropped, place } = planned;
  return (
    <Stack space="space.025">
      <Text weight={weight(title === other?.title)}>{title}</Text>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {ownerId === null ? null : <User accountId={ownerId} />}
        {dueAt === null ? null : (
          <Text weight={weight(dueAt === other?.dueAt)}>
            {t('plan.due', { time: times.absolute(dueAt, now) })}
          </Text>
        )}
        {moved ? <Text weight="bold">{t('plan.place', { place })}</Text> : null}
      </Inline>
      {dropped === null ? null : (
        <Text weight={weight(dropped === other?.dropped)}>{t('plan.droppedWhy', { words: dropped })}</Text>
      )}
    </Stack>
  );
}

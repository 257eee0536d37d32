import { DynamicTable, Stack, Text, User } from '@forge/react';
import { useCallback, type ReactNode } from 'react';
import { call, type Value } from '../calls';
import { ActButtons } from '../parts/act-buttons';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from '../workspace/tab-props';
import { useLoaded } from './use-loaded';

type Effort = Value<'effort.view'>;

const MINUTE = 60_000;
const KINDS = ['coordination', 'technical', 'communication'] as const;

/** Who worked how long on it, how much of that out of hours, and how much is known at all. */
export function EffortSection({ view, record, choosing }: TabProps): ReactNode {
  const escalationId = record.id;
  const ask = useCallback(() => call('effort.view', { escalationId }), [escalationId]);
  const { value, trouble, reload } = useLoaded(ask, record.revisions.head);
  return (
    <Stack space="space.150">
      {trouble ? <TroubleMessage trouble={trouble} onRetry={reload} /> : null}
      {value ? <Sums effort={value} /> : null}
      <ActButtons view={view} acts={['log-effort']} onChoose={choosing.choose} />
    </Stack>
  );
}

function Sums({ effort }: { readonly effort: Effort }): ReactNode {
  const { t, times, locale } = useReader();
  const { totals, known, worklogs, cost, more } = effort;
  const lasting = (minutes: number): string => (minutes === 0 ? '–' : times.duration(minutes * MINUTE));
  const cells = (label: ReactNode, key: string, sum: { minutes: number; outOfHours: number }) => ({
    key,
    cells: [
      { key: 'what', content: label },
      { key: 'minutes', content: lasting(sum.minutes) },
      { key: 'late', content: lasting(sum.outOfHours) },
    ],
  });
  const rows = [
    ...totals.byPerson.map(({ person, ...sum }) => cells(<User accountId={person} />, person, sum)),
    ...KINDS.filter((kind) => totals.byKind[kind].minutes > 0).map((kind) =>
      cells(t(`effortChoice.${kind}`), kind, totals.byKind[kind]),
    ),
  ];
  const head = {
    cells: [
      { key: 'what', content: t('records.whose') },
      { key: 'minutes', content: t('records.spent') },
      { key: 'late', content: t('records.outOfHours') },
    ],
  };
  return (
    <Stack space="space.100">
      <Text weight="medium">
        {totals.minutes === 0
          ? t('records.noEffort')
          : t(totals.outOfHours === 0 ? 'records.totalInHours' : 'records.total', {
              time: lasting(totals.minutes),
              late: lasting(totals.outOfHours),
            })}
      </Text>
      {known.of > 0 ? (
        <Text color="color.text.subtle">{t('records.known', { said: known.said, of: known.of })}</Text>
      ) : null}
      {worklogs.count > 0 ? (
        <Text color="color.text.subtle">
          {t('records.worklogs', { count: worklogs.count, time: lasting(worklogs.minutes) })}
        </Text>
      ) : null}
      {cost ? <CostLine cost={cost} locale={locale} lasting={lasting} /> : null}
      {more ? <Text color="color.text.warning">{t('records.moreEffort')}</Text> : null}
      {totals.minutes > 0 ? <DynamicTable head={head} rows={rows} /> : null}
    </Stack>
  );
}

function CostLine({
  cost,
  locale,
  lasting,
}: {
  readonly cost: NonNullable<Effort['cost']>;
  readonly locale: string;
  readonly lasting: (minutes: number) => string;
}): ReactNode {
  const { t } = useReader();
  const { amount, currency, unpricedMinutes } = cost;
  const said = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  return (
    <Text>
      {unpricedMinutes > 0
        ? t('records.costPartly', { amount: said, time: lasting(unpricedMinutes) })
        : t('records.cost', { amount: said })}
    </Text>
  );
}

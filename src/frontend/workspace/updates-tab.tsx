import { Button, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { Act, Audience, IssueView, RecordView } from '../vocabulary';
import type { TabProps } from './tab-props';

const ACT_FOR: Readonly<Record<Audience, Act>> = {
  customer: 'update-customer',
  management: 'update-management',
  executives: 'update-management',
  team: 'update-team',
};
const ORDER = ['customer', 'management', 'executives', 'team'] as const satisfies readonly Audience[];

/** What is promised to whom, whether promises were kept, and a way to keep the next one. */
export function UpdatesTab({ view, record, choosing }: TabProps): ReactNode {
  const { t } = useReader();
  const shown = ORDER.filter(
    (audience) =>
      record.promises.some((promise) => promise.audience === audience) ||
      (audience !== 'executives' && view.may.includes(ACT_FOR[audience])),
  );
  const monitored = record.stage === 'monitoring';
  return (
    <Stack space="space.200">
      {record.promises.length === 0 ? (
        <Text color="color.text.subtle">{t(monitored ? 'updates.noneMonitoring' : 'updates.none')}</Text>
      ) : null}
      {shown.map((audience) => (
        <AudienceLines
          key={audience}
          audience={audience}
          view={view}
          promise={record.promises.find((promise) => promise.audience === audience)}
          onUpdate={() => choosing.choose({ act: ACT_FOR[audience], audience })}
        />
      ))}
    </Stack>
  );
}

interface AudienceLinesProps {
  readonly audience: Audience;
  readonly view: IssueView;
  readonly promise: RecordView['promises'][number] | undefined;
  readonly onUpdate: () => void;
}

function AudienceLines({ audience, view, promise, onUpdate }: AudienceLinesProps): ReactNode {
  const { t } = useReader();
  const isPublic = audience === 'customer';
  return (
    <Inline space="space.200" alignBlock="center" spread="space-between">
      <Stack space="space.025">
        <Inline space="space.100" alignBlock="center">
          <Text weight="medium">{t(`audience.${audience}`)}</Text>
          <Lozenge appearance={isPublic ? 'moved' : 'default'}>
            {t(isPublic ? 'updates.public' : 'updates.internal')}
          </Lozenge>
        </Inline>
        {promise ? <PromiseWords promise={promise} now={view.now} /> : null}
      </Stack>
      {view.may.includes(ACT_FOR[audience]) ? (
        <Button onClick={onUpdate}>{t(`act.update-${audience}`)}</Button>
      ) : null}
    </Inline>
  );
}

function PromiseWords({
  promise,
  now,
}: {
  readonly promise: RecordView['promises'][number];
  readonly now: number;
}): ReactNode {
  const { t, times } = useReader();
  const { dueAt, overdue, kept, missed } = promise;
  const absolute = dueAt === null ? '' : times.absolute(dueAt, now);
  const next =
    dueAt === null
      ? t('updates.rests')
      : t('updates.due', { time: t('time.at', { relative: times.relative(dueAt, now), absolute }) });
  return (
    <Stack>
      <Text {...(overdue ? { color: 'color.text.danger' as const } : {})}>
        {overdue ? t('updates.overdue', { time: absolute }) : next}
      </Text>
      <Inline space="space.100">
        <Text size="small" color="color.text.subtle">
          {t('updates.kept', { count: kept })}
        </Text>
        {missed === 0 ? null : (
          <Text size="small" color="color.text.danger">
            {t('updates.missed', { count: missed })}
          </Text>
        )}
      </Inline>
    </Stack>
  );
}

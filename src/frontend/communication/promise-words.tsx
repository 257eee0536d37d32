import { Inline, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';

interface PromiseWordsProps {
  readonly promise: RecordView['promises'][number];
  readonly now: number;
}

/** When the next update is promised, and how many promises were kept and missed. */
export function PromiseWords({ promise, now }: PromiseWordsProps): ReactNode {
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

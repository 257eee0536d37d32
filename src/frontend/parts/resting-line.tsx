import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';

interface RestingLineProps {
  readonly resting: NonNullable<RecordView['resting']>;
  readonly now: number;
}

/** Why nothing is due that otherwise would be: for whom clocks rest, since when, and until when at the longest. */
export function RestingLine({ resting, now }: RestingLineProps): ReactNode {
  const { t, times } = useReader();
  const since = times.absolute(resting.since, now);
  const waits = t(`waitsFor.${resting.waits}`);
  const words =
    resting.until === null
      ? t('due.resting', { since, waits })
      : t('due.restingUntil', { since, waits, until: times.absolute(resting.until, now) });
  return <Text>{words}</Text>;
}

import { useCallback, useEffect, useState } from 'react';
import type { AdminCalls } from '../../../../src/contract/calls';
import type { PeopleBehind } from '../../../../src/domain/ladder/target-people';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { targetKey, type PersonTarget } from '../../../../src/domain/policy/person-target';
import { makeCall, type Answer } from '../../../shared/make-call';

const call = makeCall<AdminCalls>(['coverage.people']);

/** Each target once. */
const targetsOf = ({ levels }: Ladder): readonly PersonTarget[] => [
  ...new Map(levels.flatMap(({ people }) => people.map((target) => [targetKey(target), target]))).values(),
];

/** Who is behind the ladder's targets, asked again when these or the week change; null while it is waited for. */
export function usePeopleBehind(projectId: string, ladder: Ladder, from: number) {
  const [answer, setAnswer] = useState<Answer<{ readonly people: PeopleBehind }> | null>(null);
  const asked = JSON.stringify(targetsOf(ladder));
  const read = useCallback(async () => {
    setAnswer(null);
    const targets = JSON.parse(asked) as readonly PersonTarget[];
    setAnswer(await call('coverage.people', { projectId, targets, from }));
  }, [projectId, asked, from]);
  useEffect(() => void read(), [read]);
  return { answer, again: () => void read() };
}

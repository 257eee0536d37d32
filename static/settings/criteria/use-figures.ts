import { useEffect, useState } from 'react';
import type { AdminCalls } from '../../../src/contract/calls';
import type { PolicyFigures } from '../../../src/contract/criteria-view';
import { makeCall, type Answer } from '../../shared/make-call';
import { useSite } from '../../shared/site';

const call = makeCall<AdminCalls>(['policies.figures']);

/** How the project's policies did lately; undefined while they are read. */
export function useFiguresAnswer(): {
  readonly answer: Answer<PolicyFigures> | undefined;
  readonly again: () => void;
} {
  const { projectId } = useSite();
  const [answer, setAnswer] = useState<Answer<PolicyFigures>>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isGone = false;
    setAnswer(undefined);
    void call('policies.figures', { projectId }).then((found) => {
      if (!isGone) setAnswer(found);
    });
    return () => {
      isGone = true;
    };
  }, [projectId, turn]);
  return { answer, again: () => setTurn(turn + 1) };
}

/** The same where nothing depends on them: undefined too when they could not be read. */
export function useFigures(): PolicyFigures | undefined {
  const { answer } = useFiguresAnswer();
  return answer?.ok ? answer.value : undefined;
}

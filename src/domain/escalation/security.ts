import type { Decide } from './command-family';
import type { Draft } from './draft';
import { refuse } from './refuse';
import type { SecurityStep } from './security-step';

const LINES = {
  trying: 'security-trying',
  set: 'security-set',
  'as-found': 'security-found',
  waits: 'security-waits',
} as const;

/** So many people are named in the record; beyond them a count is enough to decide upon. */
const MOST_NAMED = 20;

export const decideSecurity: Decide = (draft, command, context) => {
  const { head } = draft.state;
  switch (command.do) {
    case 'note-security': {
      const { levelId, outcome, from, appLoses } = command;
      const losing = command.losing.slice(0, MOST_NAMED);
      draft.set({ security: { levelId, state: outcome, from, losing, appLoses } });
      const more = command.losing.length - losing.length;
      draft.line(LINES[outcome], { people: losing, more, ...(appLoses ? { app: 'app' } : {}) });
      if (outcome === 'waits') {
        draft.tell(`security:${context.now}`, [head.managerId], 'security-waits', {
          count: command.losing.length,
        });
      }
      return 'ok';
    }
    case 'decide-security': {
      const step = head.security;
      if (step?.state !== 'waits') return refuse('already-done', 'nothing waits for this decision');
      if (command.choice === 'leave') {
        draft.set({ security: { ...step, state: 'left' } });
        draft.line('security-left', { words: command.words });
        return 'ok';
      }
      if (command.choice === 'set' && step.appLoses) {
        return refuse('invalid', 'the app would lose sight of the work item', [
          {
            path: 'choice',
            message: 'The app is no member of this security level. Add it to the level first.',
          },
        ]);
      }
      secureAgain(draft, step, command.choice === 'set', context.now);
      draft.line(command.choice === 'set' ? 'security-insisted' : 'security-retried', {
        words: command.words,
      });
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};

function secureAgain(draft: Draft, { levelId }: SecurityStep, despite: boolean, now: number): void {
  const { id, subjectId } = draft.next;
  draft.effect({
    kind: 'secure',
    id: `${id}:secure:${now}`,
    issueId: subjectId,
    levelId,
    ...(despite ? { despite: true } : {}),
  });
}

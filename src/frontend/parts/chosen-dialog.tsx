import { ModalTransition } from '@forge/react';
import { useEffect, type ReactNode } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { AskEffort } from '../records/ask-effort';
import type { Issue } from '../use-issue';
import type { Choosing } from './use-choice';

/** The form of the act that was chosen, if one was. */
export function ChosenDialog({
  issue,
  choosing,
}: {
  readonly issue: Issue;
  readonly choosing: Choosing;
}): ReactNode {
  const { view, act } = issue;
  const { chosen, close } = choosing;
  const { hold } = issue;
  const isOpen = chosen !== null;
  useEffect(() => (isOpen ? hold() : undefined), [isOpen, hold]);
  return (
    <>
      {view?.may.includes('log-effort') ? <AskEffort choosing={choosing} /> : null}
      <ModalTransition>
        {chosen && view?.record ? (
          <ActDialog choice={chosen} view={view} record={view.record} act={act} onClose={close} />
        ) : null}
      </ModalTransition>
    </>
  );
}

import { Button, Inline } from '@forge/react';
import type { ReactNode } from 'react';
import type { ActChoice } from '../acts/dialog-props';
import { useReader } from '../reader';
import type { Act, IssueView } from '../vocabulary';

interface ActButtonsProps {
  readonly view: IssueView;
  readonly acts: readonly Exclude<Act, 'open' | 'complete-action'>[];
  readonly onChoose: (choice: ActChoice) => void;
}

/** A button for each of these acts that the reader may do now; an act that is not allowed is not offered. */
export function ActButtons({ view, acts, onChoose }: ActButtonsProps): ReactNode {
  const { t } = useReader();
  const offered = acts.filter((act) => view.may.includes(act));
  if (offered.length === 0) return null;
  const hasManager = view.record?.managerId !== null;
  return (
    <Inline space="space.100" shouldWrap>
      {offered.map((act) => (
        <Button key={act} onClick={() => onChoose({ act })}>
          {t(act === 'set-manager' && hasManager ? 'act.change-manager' : `act.${act}`)}
        </Button>
      ))}
    </Inline>
  );
}

import { state as wordsOf } from '../../locales/en-US.json';
import { isOpen } from '../domain/escalation/stage';
import type { BadgeState } from './jira/read-badge';
import { words } from './words';

/** A live status of the issue view, in the colours that Jira offers. */
export interface Lozenge {
  readonly type: 'lozenge';
  readonly value: {
    readonly label: string;
    readonly type: 'default' | 'inprogress' | 'moved' | 'removed' | 'success';
  };
}

/** What the collapsed badge says. */
export function badgeLozenge(state: BadgeState | undefined): Lozenge {
  if (!state) return { type: 'lozenge', value: { label: wordsOf.none, type: 'default' } };
  return { type: 'lozenge', value: { label: words.state({ ...state }), type: colour(state) } };
}

function colour({ stage, severity }: BadgeState): Lozenge['value']['type'] {
  if (!isOpen(stage)) return 'default';
  if (stage === 'monitoring') return 'inprogress';
  return severity === 'elevated' ? 'moved' : 'removed';
}

import { state as wordsOf } from '../../locales/en-US.json';
import type { RecordOver } from '../contract/records-view';
import { isOpen } from '../domain/escalation/stage';
import type { BadgeState } from './jira/read-badge';
import { lozengeWords, words } from './words';

/** A live status of the issue view, in the colours that Jira offers. */
export interface Lozenge {
  readonly type: 'lozenge';
  readonly value: {
    readonly label: string;
    readonly type: 'default' | 'inprogress' | 'moved' | 'removed' | 'success';
  };
}

/** What the reader may know of a work item: its own state, a more severe record that it is part of, a hand-off that is due. */
export interface BadgeFacts {
  readonly own: BadgeState | undefined;
  readonly over: RecordOver | null;
  readonly handoff: 'offered' | 'late' | null;
}

/** What the collapsed badge says: the most severe that the work item is under, and the hand-off where that is what is due. */
export function badgeLozenge({ own, over, handoff }: BadgeFacts): Lozenge {
  const shown = over ?? (own && isOpen(own.stage) ? own : undefined);
  if (handoff) {
    const { severity } = shown ?? {};
    const label = severity ? lozengeWords(`${handoff}-under`, { severity }) : lozengeWords(handoff, {});
    const type = handoff === 'late' ? 'removed' : shown ? colour(shown) : 'moved';
    return { type: 'lozenge', value: { label, type } };
  }
  if (over)
    return { type: 'lozenge', value: { label: lozengeWords('part', { ...over }), type: colour(over) } };
  if (!own) return { type: 'lozenge', value: { label: wordsOf.none, type: 'default' } };
  return { type: 'lozenge', value: { label: words.state({ ...own }), type: colour(own) } };
}

function colour({ stage, severity }: Pick<BadgeState, 'stage' | 'severity'>): Lozenge['value']['type'] {
  if (!isOpen(stage)) return 'default';
  if (stage === 'monitoring') return 'inprogress';
  return severity === 'elevated' ? 'moved' : 'removed';
}

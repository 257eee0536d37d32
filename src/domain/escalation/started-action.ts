import type { SubjectAction } from '../policy/starting-action';

/**
 * A starting action as it was done: `from` is the value found before it, written down before anything is set. `as-found`: it stood
 * already, so it is nobody's to undo. `left`: somebody changed it since, and their value was left alone.
 */
export interface StartedAction {
  readonly index: number;
  readonly action: SubjectAction;
  readonly from: string | null;
  readonly state: 'set' | 'as-found' | 'undone' | 'left';
}

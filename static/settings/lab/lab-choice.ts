import { useSyncExternalStore } from 'react';
import type { Criterion } from '../../../src/domain/criteria/criterion';

/** What was sent to the rules lab; `turn` tells one sending from the next of the same criterion. */
export interface LabChoice {
  readonly criterion: Criterion;
  readonly turn: number;
}

let choice: LabChoice | null = null;
const listeners = new Set<() => void>();

/**
 * Opens the rules lab on a criterion exactly as given: saved, or a draft as it stands in an editor. For "Try it on past tickets":
 * `onClick={() => tryInLab(draft.body)}`. The page goes to the lab's tab by itself; nothing is read before the admin starts it.
 * It stays in memory, for what is not saved has no address.
 */
export function tryInLab(criterion: Criterion): void {
  choice = { criterion, turn: (choice?.turn ?? 0) + 1 };
  for (const listener of listeners) listener();
}

/** What was sent last while this page is open; null when nothing was. */
export const useLabChoice = (): LabChoice | null => useSyncExternalStore(subscribe, () => choice);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

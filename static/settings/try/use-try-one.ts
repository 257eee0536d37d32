import { useState } from 'react';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { Instant } from '../../../src/domain/time';
import { jiraDoor } from '../criteria/jira-door';
import { labAsker } from '../lab/ask-lab-jira';
import { endedBy, type LabTrouble } from '../lab/lab-state';
import { useSettings } from '../settings-state';
import { readOne, type ReadOne } from './read-one';

/** What was asked and what came of it; the form may say something else meanwhile. */
export type OneTried =
  | { readonly kind: 'none' | 'busy' }
  | { readonly kind: 'missing'; readonly key: string }
  | { readonly kind: 'trouble'; readonly trouble: LabTrouble }
  | ({ readonly kind: 'read'; readonly criterion: Criterion; readonly at: Instant } & ReadOne);

export function useTryOne() {
  const { view, now } = useSettings();
  const [tried, setTried] = useState<OneTried>({ kind: 'none' });
  const ask = async (key: string, criterion: Criterion, at: Instant) => {
    setTried({ kind: 'busy' });
    const asker = labAsker({
      door: jiraDoor,
      signal: new AbortController().signal,
      onCost: () => undefined,
      onPause: () => undefined,
    });
    try {
      const read = await readOne(asker, key, criterion, view.settings.body, now);
      setTried(read === null ? { kind: 'missing', key } : { kind: 'read', criterion, at, ...read });
    } catch (error) {
      const { trouble } = endedBy(error);
      setTried(trouble === null ? { kind: 'none' } : { kind: 'trouble', trouble });
    }
  };
  return { tried, ask: (key: string, criterion: Criterion, at: Instant) => void ask(key, criterion, at) };
}

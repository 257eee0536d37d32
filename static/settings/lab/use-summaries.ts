import { useEffect, useRef, useState } from 'react';
import { jiraDoor } from '../criteria/jira-door';
import { readSummaries } from './read-summaries';

/** Summaries of the work items that are shown, as far as they are known by now; each is asked for once. */
export function useSummaries(ids: readonly string[]): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const shown = JSON.stringify(ids);
  useEffect(() => {
    const next = (JSON.parse(shown) as readonly string[]).filter((id) => !asked.current.has(id));
    if (next.length === 0) return;
    for (const id of next) asked.current.add(id);
    // Without them the keys still say which work items these are.
    void readSummaries(jiraDoor, next).then(
      (found) => setKnown((before) => new Map([...before, ...found])),
      () => undefined,
    );
  }, [shown]);
  return known;
}

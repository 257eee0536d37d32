import { useCallback, useEffect, useState } from 'react';
import { call, type Trouble, type Value } from '../calls';

type Page = Value<'journal.page'>;
type Entry = Page['entries'][number];

const NO_LINKS: Page['links'] = [];

export interface Journal {
  readonly entries: readonly Entry[] | null;
  /** The work items that the entries name, as the reader may see them. */
  readonly links: Page['links'];
  readonly trouble: Trouble | null;
  readonly hasMore: boolean;
  readonly more: () => Promise<void>;
}

/** The journal page by page, newest first. It is read anew whenever the record's revision changes. */
export function useJournal(escalationId: string, revision: number): Journal {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [links, setLinks] = useState(NO_LINKS);
  const [cursor, setCursor] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let stale = false;
    void call('journal.page', { escalationId, cursor: null }).then((answer) => {
      if (stale) return;
      setTrouble(answer.ok ? null : answer.trouble);
      if (!answer.ok) return;
      setEntries(answer.value.entries);
      setLinks(answer.value.links);
      setCursor(answer.value.cursor);
    });
    return () => {
      stale = true;
    };
  }, [escalationId, revision]);

  const more = useCallback(async () => {
    const answer = await call('journal.page', { escalationId, cursor });
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    const { entries: older, cursor: next, links: named } = answer.value;
    setEntries((before) => {
      const known = new Set((before ?? []).map(({ key }) => key));
      return [...(before ?? []), ...older.filter(({ key }) => !known.has(key))];
    });
    setLinks((before) => [...before, ...named]);
    setCursor(next);
  }, [escalationId, cursor]);
  return { entries, links, trouble, hasMore: cursor !== null, more };
}

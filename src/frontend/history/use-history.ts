import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type Payload, type Trouble, type Value } from '../calls';
import { onChangeElsewhere } from '../change-news';
import { useReader } from '../reader';

type Page = Value<'history.page'>;
export type Kind = Payload<'history.page'>['kind'];

export interface History {
  /** The pages so far as one; it stays while a refresh fails. */
  readonly page: Page | null;
  readonly trouble: Trouble | null;
  readonly more: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** The journal of one kind, page by page; read anew when another surface changed the escalation. */
export function useHistory(kind: Kind, ordinal: number | null): History {
  const { issueId } = useReader();
  const [page, setPage] = useState<Page | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // What was asked for before the filter changed must not be shown under the new one.
  const asked = useRef(0);
  const load = useCallback(
    async (cursor: string | null) => {
      const mine = ++asked.current;
      const answer = await call('history.page', { issueId, ordinal, kind, cursor });
      if (mine !== asked.current) return;
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok)
        setPage((before) => (cursor === null || !before ? answer.value : joined(before, answer.value)));
    },
    [issueId, ordinal, kind],
  );
  const reload = useCallback(() => load(null), [load]);
  useEffect(() => {
    void reload();
    return onChangeElsewhere(() => void reload());
  }, [reload]);
  const cursor = page?.cursor ?? null;
  const more = useCallback(() => load(cursor), [load, cursor]);
  return { page, trouble, more, reload };
}

function joined(before: Page, older: Page): Page {
  const known = new Set(before.entries.map(({ key }) => key));
  return {
    ...older,
    entries: [...before.entries, ...older.entries.filter(({ key }) => !known.has(key))],
    links: [...before.links, ...older.links],
    plan: { actions: [...before.plan.actions, ...older.plan.actions] },
  };
}

import { useEffect, useState } from 'react';
import { call, type Trouble, type Value } from '../../../../src/frontend/calls';

type Page = Value<'journal.page'>;

/** A record with more than this is shown from its end. */
const MOST_PAGES = 20;

export interface WholeJournal {
  /** Null until the first page. */
  readonly page: Pick<Page, 'entries' | 'links'> | null;
  readonly trouble: Trouble | null;
  readonly isCut: boolean;
  readonly again: () => void;
}

/** The journal to its beginning, shown as far as it is read. It is read anew whenever the record changes. */
export function useWholeJournal(escalationId: string, revision: number): WholeJournal {
  const [page, setPage] = useState<WholeJournal['page']>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isCut, setCut] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      let cursor: string | null = null;
      const entries: Page['entries'][number][] = [];
      const links: Page['links'][number][] = [];
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const answer: Awaited<ReturnType<typeof call<'journal.page'>>> = await call('journal.page', {
          escalationId,
          cursor,
        });
        if (isGone) return;
        setTrouble(answer.ok ? null : answer.trouble);
        if (!answer.ok) return;
        entries.push(...answer.value.entries);
        links.push(...answer.value.links);
        cursor = answer.value.cursor;
        setPage({ entries: [...entries], links: [...links] });
        if (cursor === null) break;
      }
      setCut(cursor !== null);
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [escalationId, revision, tries]);
  return { page, trouble, isCut, again: () => setTries(tries + 1) };
}

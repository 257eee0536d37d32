import { useCallback, useState } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { useLoaded } from './use-loaded';

type Page = Value<'links.page'>;

export interface Links {
  readonly first: Page | null;
  readonly items: Page['items'];
  readonly hasMore: boolean;
  readonly trouble: Trouble | null;
  readonly more: () => Promise<void>;
  readonly reload: () => void;
}

/** The linked work items page by page, oldest first; read anew whenever the record's revision changes. */
export function useLinks(escalationId: string, revision: number): Links {
  const ask = useCallback(() => call('links.page', { escalationId, cursor: null }), [escalationId]);
  const { value: first, trouble, reload } = useLoaded(ask, revision);
  const [further, setFurther] = useState<{ readonly of: Page; readonly pages: readonly Page[] } | null>(null);
  const [stuck, setStuck] = useState<Trouble | null>(null);
  const pages = first === null ? [] : [first, ...(further?.of === first ? further.pages : [])];
  const cursor = pages.at(-1)?.cursor ?? null;

  const more = async (): Promise<void> => {
    if (first === null || cursor === null) return;
    const answer = await call('links.page', { escalationId, cursor });
    setStuck(answer.ok ? null : answer.trouble);
    if (answer.ok) setFurther({ of: first, pages: [...pages.slice(1), answer.value] });
  };
  return {
    first,
    items: pages.flatMap(({ items }) => items),
    hasMore: cursor !== null,
    trouble: trouble ?? stuck,
    more,
    reload,
  };
}

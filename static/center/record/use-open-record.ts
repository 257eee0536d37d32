import { useEffect, useState } from 'react';
import type { CenterCalls } from '../../../src/contract/calls';
import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { makeCall, type Trouble } from '../../shared/make-call';

const call = makeCall<CenterCalls>(['center.record']);

/** A record that is open beside a page. */
export interface OpenRecord {
  readonly row: CenterRow;
  readonly reasons: CenterPage['reasons'];
  readonly projectId: string;
}

export type Opened =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  /** `isListed`: it stands on the page that it is beside. */
  | { readonly state: 'open'; readonly record: OpenRecord; readonly isListed: boolean };

interface Asked {
  readonly openId: string | null;
  /** As the page has it; undefined where it does not stand there. */
  readonly listed: OpenRecord | undefined;
  /** When the page was read: what it does not hold is then read anew, too. */
  readonly readAt: number;
}

/** The record that an address names, wherever it stands: a link opens it, and one that leaves the list stays until the reader leaves it. */
export function useOpenRecord({ openId, listed, readAt }: Asked): Opened {
  const [kept, setKept] = useState<OpenRecord | null>(null);
  const [failed, setFailed] = useState<{ readonly id: string; readonly trouble: Trouble } | null>(null);
  const isListed = listed !== undefined;
  const stored = kept?.row.id === openId ? kept : null;
  if (listed && listed.row !== stored?.row) setKept(listed);
  useEffect(() => {
    if (openId === null || isListed) return undefined;
    let isGone = false;
    void call('center.record', { escalationId: openId }).then((answer) => {
      if (isGone) return;
      setFailed(answer.ok ? null : { id: openId, trouble: answer.trouble });
      if (answer.ok) setKept({ ...answer.value, projectId: answer.value.row.projectId });
    });
    return () => {
      isGone = true;
    };
  }, [openId, isListed, readAt]);
  if (openId === null) return { state: 'none' };
  if (listed) return { state: 'open', record: listed, isListed };
  // What was seen a moment ago stays, whatever became of the question.
  if (stored) return { state: 'open', record: stored, isListed };
  return failed?.id === openId ? { state: 'failed', trouble: failed.trouble } : { state: 'loading' };
}

import { useState } from 'react';
import type { PolicyBodies, PolicyKind } from '../../src/domain/policy/policy-set';
import type { Trouble } from '../shared/make-call';
import { useSettings } from './settings-state';

export interface PolicyDraft<Body> {
  /** What is typed, or what is stored where nothing was typed. */
  readonly body: Body;
  readonly isDirty: boolean;
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
  /** `version` is given where what was typed now rests on another stored version than it was begun on. */
  readonly change: (body: Body, version?: number) => void;
  readonly send: () => void;
  readonly discard: () => void;
  /** What the backend says is wrong at a path of the body, or below it. */
  readonly problemAt: (path: string) => string | undefined;
}

/** An editor's own copy of one policy: kept through every failure, and through what others save meanwhile. */
export function usePolicyDraft<K extends PolicyKind>(
  kind: K,
  policy: {
    readonly id: string;
    readonly version: number;
    readonly body: PolicyBodies[K];
    /** Stored nowhere yet: it can be sent as it is. */
    readonly isNew?: boolean;
  },
): PolicyDraft<PolicyBodies[K]> {
  const { save } = useSettings();
  const [draft, setDraft] = useState<{ body: PolicyBodies[K]; version: number } | null>(null);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async () => {
    const sent = draft ?? (policy.isNew ? policy : null);
    if (!sent) return;
    setSending(true);
    const saved = await save({ kind, policyId: policy.id, body: sent.body, version: sent.version });
    setSending(false);
    setTrouble(saved.trouble);
    // After a conflict the reader has been shown what is stored: sending again means it.
    setDraft(saved.trouble ? { body: sent.body, version: saved.version ?? sent.version } : null);
  };
  return {
    body: draft?.body ?? policy.body,
    isDirty: draft !== null,
    isSending,
    trouble,
    change: (body, version) => setDraft({ body, version: version ?? draft?.version ?? policy.version }),
    send: () => void send(),
    discard: () => {
      setDraft(null);
      setTrouble(null);
    },
    problemAt: (path) => trouble?.fields?.find((field) => isAtOrBelow(field.path, path))?.message,
  };
}

const isAtOrBelow = (found: string, path: string): boolean =>
  found === path || found.startsWith(`${path}.`) || found.startsWith(`${path}[`);

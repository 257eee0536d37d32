import { useState } from 'react';
import type { ImportPlan } from '../../../../src/contract/transfer-view';
import type { Trouble } from '../../../shared/make-call';
import { siteCall } from '../site-call';
import { readJsonFile } from './read-json-file';

export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'refused'; readonly trouble: Trouble }
  | { readonly kind: 'planned'; readonly file: unknown; readonly plan: ImportPlan }
  | { readonly kind: 'done'; readonly plan: ImportPlan };

/** A file from being chosen to being taken. What changed in between is told by a new plan, never written over. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const [isSending, setSending] = useState(false);

  const plan = async (file: unknown) => {
    const answer = await siteCall('site.plan-import', { file });
    setState(
      answer.ok
        ? { kind: 'planned', file, plan: answer.value }
        : { kind: 'refused', trouble: answer.trouble },
    );
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) {
      setState({ kind: 'none' });
      return;
    }
    setSending(true);
    const read = await readJsonFile(chosen);
    if (read.kind === 'read') await plan(read.value);
    else setState(read);
    setSending(false);
  };
  const take = async () => {
    if (state.kind !== 'planned') return;
    setSending(true);
    const answer = await siteCall('site.import', { file: state.file, basis: state.plan.basis });
    if (answer.ok) setState({ kind: 'done', plan: answer.value });
    else if (answer.trouble.code === 'changed-meanwhile') await plan(state.file);
    else setState({ kind: 'refused', trouble: answer.trouble });
    setSending(false);
  };
  return { state, isSending, choose, take, forget: () => setState({ kind: 'none' }) };
}

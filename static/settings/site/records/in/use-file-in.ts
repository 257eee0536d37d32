import { useRef, useState } from 'react';
import type { FieldProblem } from '../../../../../src/domain/checked';
import { dryRun, type DryRun } from '../../../../../src/domain/transfer/dry-run';
import { peopleIn } from '../../../../../src/domain/transfer/people-in';
import type { RecordsFile } from '../../../../../src/domain/transfer/records-file';
import type { Trouble } from '../../../../shared/make-call';
import { recordsCall } from '../records-call';
import { peopleNotHere } from './people-not-here';
import { readRecordsFile } from './read-records-file';
import { StagingFile } from './stage-file';

/** A file of the admin's, from being chosen to being ready to start. */
export type FileIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'sending'; readonly file: RecordsFile; readonly share: number }
  | { readonly kind: 'paused'; readonly file: RecordsFile; readonly trouble: Trouble | null }
  | {
      readonly kind: 'ready';
      readonly file: RecordsFile;
      readonly importId: string;
      readonly run: DryRun;
      /** Of those whom the records name; null where Jira does not say. */
      readonly notHere: readonly string[] | null;
    };

export interface FileInActs {
  readonly choose: (chosen: File | undefined) => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Lets the file go, and what was sent of it. */
  readonly forget: () => Promise<void>;
  /** It was started: from then on the site says how far it is. */
  readonly handOver: () => void;
}

/** Reads, checks and sends a file, and says what it would do. `onSent` is told whenever the site knows of it anew. */
export function useFileIn(onSent: () => void): { readonly state: FileIn } & FileInActs {
  const [state, setState] = useState<FileIn>({ kind: 'none' });
  const staging = useRef<StagingFile | null>(null);
  const stopping = useRef(new AbortController());

  const send = async (file: RecordsFile, sending: StagingFile) => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setState({ kind: 'sending', file, share: 0 });
    const end = await sending.goOn((share) => setState({ kind: 'sending', file, share }), signal);
    if (end.kind === 'refused') setState(end);
    else if (end.kind === 'staged') {
      const notHere = await peopleNotHere([...peopleIn(file).keys()]).catch(() => null);
      const run = dryRun(file, end.findings);
      setState({ kind: 'ready', file, importId: end.importId, run, notHere });
    } else setState({ kind: 'paused', file, trouble: end.kind === 'failed' ? end.trouble : null });
    onSent();
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setState({ kind: 'reading' });
    const read = await readRecordsFile(chosen);
    if (read.kind !== 'read') {
      setState(read);
      return;
    }
    staging.current = new StagingFile(recordsCall, read.file);
    await send(read.file, staging.current);
  };
  const goOn = async () => {
    if (state.kind === 'paused' && staging.current) await send(state.file, staging.current);
  };
  const forget = async () => {
    await staging.current?.forget();
    staging.current = null;
    setState({ kind: 'none' });
    onSent();
  };
  return {
    state,
    choose: (chosen) => void choose(chosen),
    stop: () => stopping.current.abort(),
    goOn: () => void goOn(),
    forget,
    handOver() {
      staging.current = null;
      setState({ kind: 'none' });
    },
  };
}

import { useSyncExternalStore } from 'react';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { Trouble } from '../../shared/make-call';

/** A criterion that is being written. */
export interface OpenEditor {
  readonly key: string;
  readonly body: Criterion;
  /** The version it was begun on; null: it is new, and gets its id from its name when it is first sent. */
  readonly version: number | null;
  readonly isDirty: boolean;
  /** It was sent once: from then on what is wrong is said at its fields. */
  readonly isTried: boolean;
  readonly trouble: Trouble | null;
}

interface Desk {
  readonly editors: Readonly<Record<string, OpenEditor>>;
  /** The editor that is in front; null: the list is. */
  readonly shown: string | null;
}

let desk: Desk = { editors: {}, shown: null };
let made = 0;
const listeners = new Set<() => void>();

/** Editors stay here while the page is open, so that another tab, an error or a lost answer takes nothing that was typed. */
export const criteriaDesk = {
  /** Shows the editor of a stored criterion, with what was typed in it before. */
  edit(id: string, version: number, body: Criterion): void {
    const open = desk.editors[id];
    put(open?.isDirty ? open : { key: id, body, version, isDirty: false, isTried: false, trouble: null }, id);
  },
  /** Shows the editor of a criterion that is not stored yet. */
  begin(body: Criterion): void {
    made += 1;
    const key = `new:${made}`;
    put({ key, body, version: null, isDirty: true, isTried: false, trouble: null }, key);
  },
  update(key: string, changes: Partial<Omit<OpenEditor, 'key'>>): void {
    const editor = desk.editors[key];
    if (editor) put({ ...editor, ...changes }, desk.shown);
  },
  /** Back to the list; what was typed stays. */
  leave(): void {
    set({ ...desk, shown: null });
  },
  /** Goes on with what was typed. */
  resume(key: string): void {
    set({ ...desk, shown: key });
  },
  /** Lets go of what was typed. */
  close(key: string): void {
    const { [key]: _closed, ...editors } = desk.editors;
    set({ editors, shown: null });
  },
};

export const deskNow = (): Desk => desk;

export const useCriteriaDesk = (): Desk => useSyncExternalStore(subscribe, deskNow);

function put(editor: OpenEditor, shown: string | null): void {
  set({ editors: { ...desk.editors, [editor.key]: editor }, shown });
}

function set(next: Desk): void {
  desk = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

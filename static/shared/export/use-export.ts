import { useRef, useState } from 'react';
import type { Answer, Trouble } from '../make-call';
import { saveFile, type FileKind } from './save-file';
import { sheetRecords, type Cell, type Sheet } from './sheet';
import { toCsv } from './to-csv';

/** How far the reading is; `of` is null while nobody knows how much there is. */
export interface ExportProgress {
  readonly read: number;
  readonly of: number | null;
}

/** Everything that is to be exported, read page by page; it looks after each page whether the reader stopped it. */
export type ReadSheet = (
  tell: (progress: ExportProgress) => void,
  signal: AbortSignal,
) => Promise<Answer<Sheet>>;

export interface Export {
  /** Null while none runs. */
  readonly progress: ExportProgress | null;
  readonly trouble: Trouble | null;
  readonly start: (kind: FileKind) => void;
  readonly stop: () => void;
}

/** Reads a sheet and saves it as a file. `about` stands at the head of a JSON file: what was asked for. Stopped or failed, no file is made. */
export function useExport(
  fileName: string,
  about: Readonly<Record<string, Cell>>,
  readSheet: ReadSheet,
): Export {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = async (kind: FileKind): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setTrouble(null);
    setProgress({ read: 0, of: null });
    const answer = await readSheet(setProgress, controller.signal);
    running.current = null;
    setProgress(null);
    if (controller.signal.aborted) return;
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    saveFile(fileName, kind, kind === 'csv' ? toCsv(answer.value) : jsonText(about, answer.value));
  };
  return {
    progress,
    trouble,
    start: (kind) => void run(kind),
    stop: () => running.current?.abort(),
  };
}

const jsonText = (about: Readonly<Record<string, Cell>>, sheet: Sheet): string =>
  `${JSON.stringify({ ...about, rows: sheetRecords(sheet) }, null, 2)}\n`;

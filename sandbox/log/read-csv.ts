import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { LogError, type LogFault } from './log-error';
import { ReadingStopped } from './reading-stopped';

export interface CsvRecord {
  /** Of the file, from 1: the line that the record begins on. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadingOptions {
  /** Stops the reading with ReadingStopped. */
  readonly signal?: AbortSignal;
  /** The share of the file that has been read, 0 to 1, and the records found so far. */
  readonly onProgress?: (share: number, records: number) => void;
}

/** So much text without a whole record in it is no table of ours: an open quote, or no text at all. */
const LONGEST_PIECE = 128 * 1024;

/**
 * The records of a CSV file, gzipped or not, piece by piece: a file of any size takes the memory of one piece. Empty lines are
 * passed over and still counted.
 * @throws LogError when the file is not what its name says, is cut short, or is no table.
 */
export async function* readCsv(
  file: string,
  options: ReadingOptions = {},
): AsyncGenerator<readonly CsvRecord[]> {
  const { stream, share } = openText(file);
  let line = 1;
  let records = 0;
  let rest = '';
  const take = (piece: string): CsvRecord[] => {
    const found = parse(file, piece, line);
    line += countOf(piece, '\n');
    records += found.length;
    options.onProgress?.(share(), records);
    return found;
  };
  try {
    for await (const chunk of stream) {
      if (options.signal?.aborted)
        throw new ReadingStopped(`Stopped after ${records.toLocaleString('en')} rows of ${file}`);
      const text = rest + (line === 1 && rest === '' ? withoutMark(String(chunk)) : String(chunk));
      const end = endOfRecords(text);
      rest = text.slice(end);
      if (rest.length > LONGEST_PIECE)
        throw new LogError(file, [
          {
            line,
            column: '(whole line)',
            found: rest.slice(0, 40),
            expected: 'a line that ends, with every quote closed',
          },
        ]);
      if (end > 0) yield take(text.slice(0, end));
    }
    if (rest !== '') yield take(rest);
  } catch (error) {
    throw asFault(file, line, error);
  } finally {
    stream.destroy();
  }
}

function openText(file: string): { readonly stream: Readable; readonly share: () => number } {
  const { size, isGzip } = look(file);
  if (file.endsWith('.gz') && !isGzip && size > 0)
    throw new LogError(file, [wholeFile('no gzip data', 'gzip data, as its name says')]);
  const source = createReadStream(file);
  const share = (): number => (size === 0 ? 1 : source.bytesRead / size);
  if (!isGzip) return { stream: source.setEncoding('utf8'), share };
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  unzipped.on('close', () => source.destroy());
  return { stream: source.pipe(unzipped).setEncoding('utf8'), share };
}

function look(file: string): { readonly size: number; readonly isGzip: boolean } {
  try {
    const descriptor = openSync(file, 'r');
    const first = Buffer.alloc(2);
    readSync(descriptor, first, 0, 2, 0);
    closeSync(descriptor);
    return { size: statSync(file).size, isGzip: first[0] === 0x1f && first[1] === 0x8b };
  } catch (error) {
    throw asFault(file, 1, error);
  }
}

/** What the file system and the unzipping refuse is a fault of the file; anything else is a defect. */
function asFault(file: string, line: number, error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('Z_')) {
    const found = 'message' in error ? String(error.message) : code;
    return new LogError(file, [{ line, column: '(whole file)', found, expected: 'gzip data that is whole' }]);
  }
  if (/^E[A-Z]+$/.test(code)) return new LogError(file, [wholeFile(code, 'a file that can be read')]);
  return error;
}

const wholeFile = (found: string, expected: string): LogFault => ({
  line: 1,
  column: '(whole file)',
  found,
  expected,
});

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Where the last record ends that is whole: at a line's end outside quotes; 0 when there is none yet. */
function endOfRecords(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 34) isQuoted = !isQuoted;
    else if (character === 10 && !isQuoted) end = at + 1;
  }
  return end;
}

function parse(file: string, piece: string, firstLine: number): CsvRecord[] {
  const text = piece.includes('\r') ? piece.replaceAll('\r\n', '\n') : piece;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const found: CsvRecord[] = [];
  const lines: number[] = [];
  const hasQuotes = text.includes('"');
  let line = firstLine;
  for (const cells of data) {
    lines.push(line);
    if (cells.length > 1 || cells[0]?.trim()) found.push({ line, cells });
    line += 1 + (hasQuotes ? countOf(cells.join(''), '\n') : 0);
  }
  if (errors.length > 0) {
    throw new LogError(
      file,
      errors.map(({ row, message }) => ({
        line: lines[row ?? 0] ?? firstLine,
        column: '(whole line)',
        found: message,
        expected: 'a line of comma-separated values',
      })),
    );
  }
  return found;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** One property of an iCalendar file. */
export interface IcsLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** In capitals, as are the names of its parameters. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A line of the file that is no property. */
export interface BrokenLine {
  readonly line: number;
  readonly text: string;
}

const PARAM = /;([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*(?:,(?:"[^"]*"|[^";:,]*))*)/uy;

/** The properties of a file, folded lines joined (RFC 5545, 3.1); what is none is told apart. */
export function icsLines(text: string): {
  readonly lines: readonly IcsLine[];
  readonly broken: readonly BrokenLine[];
} {
  const lines: IcsLine[] = [];
  const broken: BrokenLine[] = [];
  for (const { line, text: whole } of unfolded(text)) {
    const found = property(whole);
    if (found) lines.push({ line, ...found });
    else broken.push({ line, text: whole });
  }
  return { lines, broken };
}

/** A line that begins with a blank goes on from the one before. */
function unfolded(text: string): readonly BrokenLine[] {
  const whole: { line: number; text: string }[] = [];
  text.split(/\r\n|\n|\r/u).forEach((part, index) => {
    const before = whole.at(-1);
    if (/^[ \t]/u.test(part) && before) before.text += part.slice(1);
    else if (part.trim() !== '') whole.push({ line: index + 1, text: part });
  });
  return whole;
}

function property(text: string): Omit<IcsLine, 'line'> | null {
  const name = /^[A-Za-z0-9-]+/u.exec(text)?.[0];
  if (name === undefined) return null;
  const params: Record<string, string> = {};
  // A copy: a sticky expression remembers where it stopped, and what is shared by all remembers nothing.
  const next = new RegExp(PARAM);
  let at = name.length;
  for (;;) {
    next.lastIndex = at;
    const found = next.exec(text);
    if (!found) break;
    params[(found[1] ?? '').toUpperCase()] = (found[2] ?? '').replace(/^"(.*)"$/u, '$1');
    at = next.lastIndex;
  }
  return text[at] === ':' ? { name: name.toUpperCase(), params, value: text.slice(at + 1) } : null;
}

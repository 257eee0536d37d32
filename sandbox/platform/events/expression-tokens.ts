export type Token =
  | { readonly kind: 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string; readonly value: string | number | boolean | null };

const PATTERN =
  /\s*(?:(?<name>[A-Za-z_$][\w$]*)|(?<number>\d+(?:\.\d+)?)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<sign>\|\||&&|[=!<>]=|\?\.|[!<>()[\].]))/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Cuts a filter expression into names, signs and literals; throws at a character that cannot begin one. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  let at = 0;
  while (at < source.trimEnd().length) {
    PATTERN.lastIndex = at;
    const groups = PATTERN.exec(source)?.groups;
    if (!groups)
      throw new Error(
        `The sandbox does not understand the filter expression at "${source.slice(at, at + 10)}": ${source}`,
      );
    at = PATTERN.lastIndex;
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf({ name, number, text, sign }: Record<string, string | undefined>): Token {
  if (name !== undefined)
    return Object.hasOwn(WORDS, name)
      ? { kind: 'literal', text: name, value: WORDS[name] ?? null }
      : { kind: 'name', text: name };
  if (number !== undefined) return { kind: 'literal', text: number, value: Number(number) };
  if (text !== undefined) return { kind: 'literal', text, value: text.slice(1, -1).replace(/\\(.)/g, '$1') };
  return { kind: 'sign', text: sign ?? '' };
}

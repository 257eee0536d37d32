import texts from '../../locales/en-US.json';

type Texts = typeof texts;
/** A text that goes by number: which form is taken says the language, by `count`. */
interface Plural {
  readonly one: string;
  readonly other: string;
}
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string | Plural ? K : `${K}.${KeysOf<T[K]>}`;
}[keyof T & string];

/** Every text there is, by its path in the translation file: one that is missing does not compile. */
export type TextKey = KeysOf<Texts>;
export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, params?: Params) => string;

const isBranch = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null;

/**
 * Puts `params` into the text of a key. `own` are the texts in the reader's language, as the platform hands them out; what they lack is said
 * in English. Numbers and plurals follow `locale`.
 */
export function translator(locale: string, own: unknown = null): Translate {
  const plurals = new Intl.PluralRules(locale);
  return (key, params = {}) => {
    const form = plurals.select(Number(params['count']));
    const text = textAt(own, key, form) ?? textAt(texts, key, form);
    if (text === undefined) throw new Error(`There is no text for '${key}'`);
    return fill(text, params);
  };
}

function textAt(root: unknown, key: string, form: string): string | undefined {
  let node: unknown = root;
  for (const step of key.split('.')) node = isBranch(node) ? node[step] : undefined;
  if (isBranch(node)) node = node[form] ?? node['other'];
  return typeof node === 'string' ? node : undefined;
}

/** What is put in may end in a full stop, as `3 Std.` does: a sentence that ends with it has one and not two. */
const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}(\.?)/g, (hole, name: string, stop: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    return String(value).endsWith('.') ? String(value) : `${value}${stop}`;
  });

/** A text cut at its holes, for texts that people are put into: `['Asked by ', { hole: 'by' }]`. */
export function pieces(text: string): readonly (string | { readonly hole: string })[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { hole: piece.slice(1, -1) } : piece));
}

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

/** Puts `params` into the text of a key. Texts are in English for now, whatever the reader's language; numbers and plurals follow `locale`. */
export function translator(locale: string): Translate {
  const plurals = new Intl.PluralRules(locale);
  return (key, params = {}) => {
    let node: unknown = texts;
    for (const step of key.split('.')) node = isBranch(node) ? node[step] : undefined;
    if (isBranch(node)) node = node[plurals.select(Number(params['count']))] ?? node['other'];
    if (typeof node !== 'string') throw new Error(`There is no text for '${key}'`);
    return fill(node, params);
  };
}

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

/** A text cut at its holes, for texts that people are put into: `['Asked by ', { hole: 'by' }]`. */
export function pieces(text: string): readonly (string | { readonly hole: string })[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { hole: piece.slice(1, -1) } : piece));
}

export type Texts = Readonly<Record<string, unknown>>;

/** In bytes: what is larger is loaded branch by branch. */
const LARGE = 1_500;
/** A text's path as it stands in code: its first step, the second if it is written out, and what follows. */
const PATH = /['"`]([a-zA-Z]\w*)\.([\w-]*)(.?)/gu;
const NAME = /['"`]([a-zA-Z]\w*)['"`]/gu;

export const branchOf = (texts: unknown, name: string): unknown =>
  typeof texts === 'object' && texts !== null && Object.hasOwn(texts, name)
    ? (texts as Texts)[name]
    : undefined;

const isLarge = (branch: unknown): boolean =>
  typeof branch === 'object' && JSON.stringify(branch).length > LARGE;

/** The parts of the texts that a module names: `ns`, or `ns/branch` of a large one. Too much is found rather than too little. */
export function textsUsedIn(code: string, texts: Texts): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (name: string, branch?: string): void => {
    const found = branchOf(texts, name);
    if (found === undefined) return;
    if (!isLarge(found)) used.add(name);
    else if (branch !== undefined) used.add(`${name}/${branch}`);
    else for (const each of Object.keys(found as Texts)) used.add(`${name}/${each}`);
  };
  for (const [, name = '', second = '', next = ''] of code.matchAll(PATH)) {
    if (second !== '' && next !== '$' && branchOf(branchOf(texts, name), second) !== undefined)
      add(name, second);
    else if (second === '' || next === '$') add(name);
  }
  // Who looks into the file itself finds whole branches by their names.
  if (code.includes('locales/en-US.json')) {
    for (const [, name = ''] of code.matchAll(NAME)) add(name);
    for (const [, name = ''] of code.matchAll(/\btexts\.(\w+)/gu)) add(name);
  }
  return used;
}

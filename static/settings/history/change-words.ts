import type { Leaf } from '../../../src/domain/policy/body-difference';

const LONGEST = 300;

/** `levels[Team lead].acknowledgedFor.minutes` as people read it: `levels › Team lead › acknowledged for › minutes`. */
export const pathWords = (path: string): string =>
  path
    .split(/\.(?![^[]*\])/u)
    .flatMap((step) => {
      const found = /^([^[]*)\[(.*)\](.*)$/u.exec(step);
      return found ? [found[1] ?? '', found[2] ?? '', found[3] ?? ''] : [step];
    })
    .filter((step) => step !== '')
    .map((step, index, all) => (isItem(all, index, path) ? step : spaced(step)))
    .join(' › ');

/** Names of items are people's own words and stay as they are. */
const isItem = (steps: readonly string[], index: number, path: string): boolean =>
  path.includes(`[${steps[index] ?? ''}]`);

const spaced = (name: string): string =>
  name.replace(/([a-z])([A-Z])/gu, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`);

interface LeafTexts {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
}

/** A value as people read it; long ones are cut. */
export function leafWords(leaf: Leaf | undefined, { yes, no, nothing }: LeafTexts): string {
  if (leaf === undefined || leaf === null || leaf === '') return nothing;
  if (typeof leaf === 'boolean') return leaf ? yes : no;
  const text = typeof leaf === 'number' ? String(leaf) : `“${leaf}”`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Fields that hold one account id. */
export const isPersonPath = (path: string): boolean => /(?:^|\.)(?:ownerId|accountId|lead)$/u.test(path);

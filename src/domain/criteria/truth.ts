/** no · not known · yes, in this order: all is the least of its members, any the greatest, none the opposite of any. */
export type Truth = 0 | 1 | 2;
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

export const truthOf = (value: boolean): Truth => (value ? YES : NO);
export const opposite = (truth: Truth): Truth => (2 - truth) as Truth;

/** Folds the members of a group, asking no further than the answer needs. */
export function matchMembers<M>(
  match: 'all' | 'any' | 'none',
  members: readonly M[],
  judge: (member: M) => Truth,
): Truth {
  const decisive = match === 'all' ? NO : YES;
  let answer: Truth = match === 'all' ? YES : NO;
  for (const member of members) {
    const truth = judge(member);
    if (match === 'all' ? truth < answer : truth > answer) answer = truth;
    if (answer === decisive) break;
  }
  return match === 'none' ? opposite(answer) : answer;
}

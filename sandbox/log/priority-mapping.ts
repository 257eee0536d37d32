import { PRIORITIES, PRIORITY, type Priority } from '../jira/definitions/choices';

/** In order: the first that fits decides, so that "very high" is no mere "high". */
const SIGNS: readonly { readonly sign: RegExp; readonly priority: Priority }[] = [
  { sign: /\b(highest|very high|critical|urgent|blocker)\b/, priority: PRIORITY.highest },
  { sign: /\b(lowest|very low|planning|trivial)\b/, priority: PRIORITY.lowest },
  { sign: /\b(high|major|serious)\b/, priority: PRIORITY.high },
  { sign: /\b(medium|moderate|normal)\b/, priority: PRIORITY.medium },
  { sign: /\b(low|minor)\b/, priority: PRIORITY.low },
];

/** Jira's priority of a source's: by its number (1, P1, "1 - Critical"), else by its name, else the middle one as a guess. */
export function mapPriority(source: string): { readonly priority: Priority; readonly guessed: boolean } {
  const plain = source.trim().toLowerCase();
  const number = /^p?([1-5])\b/.exec(plain)?.[1];
  const byNumber = PRIORITIES[Number(number) - 1];
  if (byNumber) return { priority: byNumber, guessed: false };
  const fits = SIGNS.find(({ sign }) => sign.test(plain));
  return fits ? { priority: fits.priority, guessed: false } : { priority: PRIORITY.medium, guessed: true };
}

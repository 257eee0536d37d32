import type { PinnedPolicy } from './policy-set';

const SEEDS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIME = 0x01000193;

/** Short for what an escalation carries of the policies: equal for equal contents, whatever their order, so that records of one policy are told by their heads. */
export function pinMark(pinned: PinnedPolicy): string {
  const text = JSON.stringify(ordered(pinned));
  return [text.length, ...SEEDS.map((seed) => hashed(text, seed))].map((part) => part.toString(36)).join('-');
}

function hashed(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]),
  );
}

import { HOUR, type Instant } from '../time';

/** An issue that was seen with a value that the subject has too. */
export interface SharedSighting {
  readonly issueId: string;
  readonly dim: 'service' | 'customer' | 'component';
  /** When that issue was created. */
  readonly at: Instant;
}

export interface LikelyLink {
  readonly issueId: string;
  readonly shared: readonly SharedSighting['dim'][];
  readonly at: Instant;
  readonly score: number;
}

const WEIGHTS = { service: 3, component: 2, customer: 1 } as const;
const NEAR = 24 * HOUR;
/** Issues created further apart than this are not proposed. */
export const LIKELY_WINDOW = 72 * HOUR;
const LEAST_SCORE = 1.5;
const MOST_PROPOSED = 5;

/**
 * Work items that likely belong to the subject: 3 points for a shared service, 2 for a component, 1 for the customer, each once; halved
 * when they were created more than 24 h apart, nothing beyond 72 h. Proposed from 1.5 points on, at most five, the most points first.
 */
export function likelyLinks(
  subject: { readonly issueId: string; readonly createdAt: Instant },
  sightings: readonly SharedSighting[],
  linked: ReadonlySet<string>,
): readonly LikelyLink[] {
  const found = new Map<string, { at: Instant; dims: Set<SharedSighting['dim']> }>();
  for (const { issueId, dim, at } of sightings) {
    if (issueId === subject.issueId || linked.has(issueId)) continue;
    const known = found.get(issueId) ?? { at, dims: new Set() };
    known.dims.add(dim);
    found.set(issueId, known);
  }
  return [...found]
    .map(([issueId, { at, dims }]): LikelyLink => {
      const apart = Math.abs(at - subject.createdAt);
      const nearness = apart <= NEAR ? 1 : apart <= LIKELY_WINDOW ? 0.5 : 0;
      const shared = (['service', 'component', 'customer'] as const).filter((dim) => dims.has(dim));
      const points = shared.reduce((sum, dim) => sum + WEIGHTS[dim], 0);
      return { issueId, shared, at, score: points * nearness };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || b.at - a.at || (a.issueId < b.issueId ? -1 : 1))
    .slice(0, MOST_PROPOSED);
}

import { readPortalState, type PortalState } from '../../domain/portal/portal-state';
import type { Instant } from '../../domain/time';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

/** Where it is kept what customers asked on a request. */
export const portalKey = (issueId: string): string => `portal:${issueId}`;
/** By which a project's are found. */
export const portalKind = (projectId: string): string => `portal:${projectId}`;
/** By which is found what is kept beside: when each customer last escalated, and asks that wait no more. */
export const customersKind = (projectId: string): string => `customers:${projectId}`;

/** Where it is kept when a customer last escalated in a project. */
const personKey = (projectId: string, accountId: string): string => `portal:${projectId}:${accountId}`;

const TRIES = 4;

/** When this customer last escalated a request of the project; null where they never did. */
export async function lastEscalatedBy(
  store: Store,
  projectId: string,
  accountId: string,
): Promise<Instant | null> {
  return (await store.get('job', personKey(projectId, accountId)))?.row.at ?? null;
}

/** Keeps that this customer escalates now. */
export function noteEscalatedBy(
  { store, clock }: Ports,
  projectId: string,
  accountId: string,
): Promise<void> {
  const id = personKey(projectId, accountId);
  const row = { id, kind: customersKind(projectId), state: 'escalated', at: clock.now(), body: null };
  return store.note(id, row);
}

export async function loadPortalState(store: Store, issueId: string): Promise<PortalState> {
  return readPortalState((await store.get('job', portalKey(issueId)))?.row.body);
}

/** Changes what is kept under its revision; `change` answers null when nothing is to be changed. Null when others kept changing it. */
export async function changePortalState(
  { store, clock }: Ports,
  { issueId, projectId }: { readonly issueId: string; readonly projectId: string },
  change: (state: PortalState) => PortalState | null,
): Promise<PortalState | null> {
  const key = portalKey(issueId);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await store.get('job', key);
    const state = readPortalState(before?.row.body);
    const next = change(state);
    if (next === null) return state;
    const row = { id: key, kind: portalKind(projectId), state: 'kept', at: clock.now(), body: next };
    const isWritten = before
      ? (await store.transact([{ put: 'job', key, row, rev: before.rev }])) === 'applied'
      : (await store.create('job', key, row)) === 'created';
    if (isWritten) return next;
  }
  return null;
}

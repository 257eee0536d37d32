import { ADMIN_CALLS } from '../../src/forge/functions/admin-calls';
import { AGENT_CALLS } from '../../src/forge/functions/agent-calls';
import { CENTER_CALLS } from '../../src/forge/functions/center-calls';
import { PORTAL_CALLS } from '../../src/forge/functions/portal-calls';
import type { PreparedCall } from '../../src/forge/prepared-call';
import { PORTAL_ROWS } from './matrix-rows/portal-rows';
import { ADMIN_ROWS, AGENT_ROWS, CENTER_ROWS, type Row } from './matrix-table';

/** A call of a surface with its row of the matrix, where it has one. */
export interface EveryCall {
  readonly module: string;
  readonly name: string;
  readonly on: PreparedCall<unknown, unknown>['on'];
  readonly payload: PreparedCall<unknown, unknown>['payload'];
  readonly row: { readonly holders: Row<unknown>['holders'] | 'speak'; readonly sent: object } | undefined;
}

const SURFACES = [
  { module: 'escalation-workspace', calls: AGENT_CALLS, rows: AGENT_ROWS },
  { module: 'escalation-center', calls: CENTER_CALLS, rows: CENTER_ROWS },
  { module: 'escalation-settings', calls: ADMIN_CALLS, rows: ADMIN_ROWS },
  { module: 'escalation-portal', calls: PORTAL_CALLS, rows: PORTAL_ROWS },
] as const;

/** The center serves the calls of the work item as they are: asked once, at home, they are known there too. */
const isBorrowed = (module: string, name: string): boolean =>
  module === 'escalation-center' && Object.hasOwn(AGENT_CALLS, name);

/** Every call of every surface once. */
export const EVERY_CALL: readonly EveryCall[] = SURFACES.flatMap(({ module, calls, rows }) =>
  Object.entries<PreparedCall<unknown, unknown>>(calls)
    .filter(([name]) => !isBorrowed(module, name))
    .map(([name, { on, payload }]) => ({
      module,
      name,
      on,
      payload,
      row: (rows as Readonly<Record<string, EveryCall['row']>>)[name],
    })),
);

/** The name of the field that carries the id of what a call is about. */
export const idField = (on: EveryCall['on']): string => (on === 'request' ? 'requestKey' : `${on}Id`);

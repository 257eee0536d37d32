import type * as v from 'valibot';
import type { EscalationPermit, IssuePermit } from '../../app/permit';
import type { Ports } from '../../app/ports/ports';
import { done, fail, type Result } from '../../domain/problem';
import type { Caller } from '../caller';
import { findCallersIssue } from '../jira/caller-reads';
import { permitEscalation, permitIssue } from '../permit';
import type { CallPermission } from '../permission-rule';

/** An action that can only be run with an input that was decoded and a permit for the very work item, or record, in it. */
export interface PreparedAction<P, R> {
  readonly on: 'issue' | 'escalation';
  /** What it asks for; some ask for more or less by what is sent. */
  readonly permission: CallPermission | ((input: never) => CallPermission);
  readonly input: v.GenericSchema<unknown, P>;
  /** Checks the permission; what is permitted is done by `run`, on the id that was checked. */
  readonly permit: (ports: Ports, caller: Caller, input: P) => Promise<Result<Permitted<R>>>;
}

export interface Permitted<R> {
  readonly issueId: string;
  readonly issueKey: string;
  readonly run: () => Promise<Result<R>>;
}

/** What an action has to say of itself: none of the three can be left out. */
interface Definition<P, R, Permit> {
  readonly permission: CallPermission | ((input: P) => CallPermission);
  readonly input: v.GenericSchema<unknown, P>;
  readonly run: (ports: Ports, permit: Permit, input: P) => Promise<Result<R>>;
}

interface Named {
  readonly issueKey: string;
}

const NOT_FOUND = fail('not-found', 'There is no such work item, or you may not see it.');
const NOT_ESCALATED = fail('not-found', 'The work item has no open escalation.');

/** An action on a work item, named by its key: what is checked is the id that the caller sees behind it. */
export const onNamedIssue = <P extends Named, R>(
  action: Definition<P, R, IssuePermit>,
): PreparedAction<P, R> => ({
  ...action,
  on: 'issue',
  async permit(ports, caller, input) {
    const issue = await findIssue(caller, input);
    if (!issue) return NOT_FOUND;
    const permit = await permitIssue(caller, issue.id, permissionOf(action, input));
    return permit.ok ? permitted(ports, action, permit.value, input) : permit;
  },
});

/** An action on the open escalation of a work item. Whoever may not even see the work item is not told whether there is one. */
export const onNamedRecord = <P extends Named, R>(
  action: Definition<P, R, EscalationPermit>,
): PreparedAction<P, R> => ({
  ...action,
  on: 'escalation',
  async permit(ports, caller, input) {
    const issue = await findIssue(caller, input);
    if (!issue) return NOT_FOUND;
    const openId = (await caller.store.get('subject', issue.id))?.row.openId ?? null;
    if (openId === null) {
      const seen = await permitIssue(caller, issue.id, 'see-issue');
      return seen.ok ? NOT_ESCALATED : seen;
    }
    const permit = await permitEscalation(caller, openId, permissionOf(action, input));
    return permit.ok ? permitted(ports, action, permit.value, input) : permit;
  },
});

const findIssue = ({ jira }: Caller, { issueKey }: Named) => findCallersIssue(jira, issueKey);

const permissionOf = <P>({ permission }: Pick<Definition<P, unknown, never>, 'permission'>, input: P) =>
  typeof permission === 'function' ? permission(input) : permission;

const permitted = <P, R, Permit extends IssuePermit>(
  ports: Ports,
  { run }: Definition<P, R, Permit>,
  permit: Permit,
  input: P,
): Result<Permitted<R>> =>
  done({ issueId: permit.issueId, issueKey: permit.issueKey, run: () => run(ports, permit, input) });

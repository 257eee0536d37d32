import type * as v from 'valibot';
import type {
  AcrossPermit,
  EscalationPermit,
  HandoffPermit,
  IssuePermit,
  LostPermit,
  ProjectPermit,
  RequestPermit,
  ScopePermit,
  SitePermit,
} from '../app/permit';
import type { Ports } from '../app/ports/ports';
import { decodeShape } from '../domain/policy/decode-shape';
import { fail, type Result } from '../domain/problem';
import type { Caller } from './caller';
import { permitEscalation, permitIssue, permitProject, permitScope, permitSite } from './permit';
import { permitAcross } from './permit-across';
import { permitHandoff } from './permit-handoff';
import { permitLost } from './permit-lost';
import { permitRequest } from './permit-request';
import type { CallPermission } from './permission-rule';

/** A call that can only be served with a payload that was decoded and a permit for the very id in it. */
export interface PreparedCall<P, R> {
  readonly on: 'issue' | 'escalation' | 'handoff' | 'lost' | 'project' | 'request' | 'site';
  /** What it asks for; some ask for more or less by what is sent. */
  readonly permission: CallPermission | ((payload: never) => CallPermission);
  readonly payload: v.GenericSchema<unknown, P>;
  readonly serve: (ports: Ports, caller: Caller, sent: unknown) => Promise<Result<R>>;
}

/** What a call has to say of itself: none of the three can be left out. */
interface Definition<P, R, Permit> {
  readonly permission: CallPermission | ((payload: P) => CallPermission);
  readonly payload: v.GenericSchema<unknown, P>;
  readonly run: (ports: Ports, permit: Permit, payload: P) => Promise<Result<R>>;
}

/** A call about a work item. */
export const onIssue = <P extends { readonly issueId: string }, R>(
  call: Definition<P, R, IssuePermit>,
): PreparedCall<P, R> => prepare('issue', call, ({ issueId }) => issueId, permitIssue);

/** A call about an escalation: its subject is what the caller must be able to see. */
export const onEscalation = <P extends { readonly escalationId: string }, R>(
  call: Definition<P, R, EscalationPermit>,
): PreparedCall<P, R> => prepare('escalation', call, ({ escalationId }) => escalationId, permitEscalation);

/** A call about a hand-off: its work item is what the caller must be able to see. */
export const onHandoff = <P extends { readonly handoffId: string }, R>(
  call: Definition<P, R, HandoffPermit>,
): PreparedCall<P, R> => prepare('handoff', call, ({ handoffId }) => handoffId, permitHandoff);

/** A call about a record whose work item was deleted: its project is what the caller must be able to see. */
export const onLost = <P extends { readonly lostId: string }, R>(
  call: Definition<P, R, LostPermit>,
): PreparedCall<P, R> => prepare('lost', call, ({ lostId }) => lostId, permitLost);

/** A call of the portal: the request is what the caller must be able to see there. */
export const onRequest = <P extends { readonly requestKey: string }, R>(
  call: Definition<P, R, RequestPermit>,
): PreparedCall<P, R> => prepare('request', call, ({ requestKey }) => requestKey, permitRequest);

/** A call about a project. */
export const onProject = <P extends { readonly projectId: string }, R>(
  call: Definition<P, R, ProjectPermit>,
): PreparedCall<P, R> => prepare('project', call, ({ projectId }) => projectId, permitProject);

/** A call about the policies of a project, for whom its permission holds, or of the site, for Jira admins. */
export const onScope = <P extends { readonly projectId: string }, R>(
  call: Definition<P, R, ScopePermit>,
): PreparedCall<P, R> => prepare('project', call, ({ projectId }) => projectId, permitScope);

/** A call about the whole site: there is no id to check, only who asks. */
export const onSite = <P, R>(call: Definition<P, R, SitePermit>): PreparedCall<P, R> =>
  prepare(
    'site',
    call,
    () => 'site',
    (caller, _id, permission) => permitSite(caller, permission),
  );

/** A call across the projects in which the caller is an agent: there is no id to check, only who asks. */
export const onAcross = <P, R>(call: Definition<P, R, AcrossPermit>): PreparedCall<P, R> =>
  prepare(
    'site',
    call,
    () => 'site',
    (caller, _id, permission) => permitAcross(caller, permission),
  );

function prepare<P, R, Permit>(
  on: PreparedCall<P, R>['on'],
  { permission, payload: schema, run }: Definition<P, R, Permit>,
  idOf: (payload: P) => string,
  permit: (caller: Caller, id: string, permission: CallPermission) => Promise<Result<Permit>>,
): PreparedCall<P, R> {
  return {
    on,
    permission,
    payload: schema,
    async serve(ports, caller, sent) {
      const decoded = decodeShape(schema, sent);
      if (!decoded.ok)
        return fail('invalid', 'What was sent does not have the asked shape.', decoded.problems);
      const payload = decoded.value;
      const asked = typeof permission === 'function' ? permission(payload) : permission;
      const permitted = await permit(caller, idOf(payload), asked);
      return permitted.ok ? run(ports, permitted.value, payload) : permitted;
    },
  };
}

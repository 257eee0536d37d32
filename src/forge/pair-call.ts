import type * as v from 'valibot';
import { shownEscalation } from '../app/issue-view/load-issue';
import type { EscalationPermit } from '../app/permit';
import type { Ports } from '../app/ports/ports';
import { decodeShape } from '../domain/policy/decode-shape';
import { fail, type Result } from '../domain/problem';
import type { Caller } from './caller';
import { permitEscalation } from './permit';
import type { CallPermission } from './permission-rule';
import type { PreparedCall } from './prepared-call';

interface PairDefinition<P, R> {
  /** Asked for on both records. */
  readonly permission: CallPermission;
  readonly payload: v.GenericSchema<unknown, P>;
  readonly run: (
    ports: Ports,
    permit: EscalationPermit,
    other: EscalationPermit,
    payload: P,
  ) => Promise<Result<R>>;
}

/** A call about two records: the one it is sent from, and the open one of the work item that it names. The caller needs the permission on both. */
export function onTwoRecords<P extends { readonly escalationId: string; readonly issueKey: string }, R>({
  permission,
  payload: schema,
  run,
}: PairDefinition<P, R>): PreparedCall<P, R> {
  return {
    on: 'escalation',
    permission,
    payload: schema,
    async serve(ports, caller, sent) {
      const decoded = decodeShape(schema, sent);
      if (!decoded.ok)
        return fail('invalid', 'What was sent does not have the asked shape.', decoded.problems);
      const payload = decoded.value;
      const permit = await permitEscalation(caller, payload.escalationId, permission);
      if (!permit.ok) return permit;
      const other = await permitOther(caller, permit.value, payload.issueKey, permission);
      return other.ok ? run(ports, permit.value, other.value, payload) : other;
    },
  };
}

/** A work item that the caller cannot see, and one without an open record, are told apart from nothing. */
async function permitOther(
  caller: Caller,
  permit: EscalationPermit,
  issueKey: string,
  permission: CallPermission,
): Promise<Result<EscalationPermit>> {
  const issue = await permit.desk.findIssue(issueKey);
  const subject = issue && (await caller.store.get('subject', issue.id));
  const otherId = subject?.row.openId ? shownEscalation(subject.row) : null;
  if (otherId === null || otherId === permit.escalationId) {
    const message = 'Name another work item that you may see and that has an open escalation.';
    return fail('invalid', message, [{ path: 'issueKey', message }]);
  }
  return permitEscalation(caller, otherId, permission);
}

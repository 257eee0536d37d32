import * as v from 'valibot';
import { readViewMark } from '../../app/issue-view/view-mark';
import type { PayloadOf, ReplyOf } from '../../contract/calls';
import type { CommunicationCalls } from '../../contract/communication-calls';
import { decodeShape } from '../../domain/policy/decode-shape';
import { done, fail, type Result } from '../../domain/problem';
import type { Caller } from '../caller';
import { passHolds, passSecret } from '../issue-pass';
import { issueId } from '../payload-fields';
import { permitIssue } from '../permit';
import type { PreparedCall } from '../prepared-call';

const payload = v.object({
  issueId,
  mark: v.pipe(v.string(), v.maxLength(100)),
  pass: v.pipe(v.string(), v.maxLength(100)),
});

/**
 * Has anything changed since the caller's view? Jira is asked as the caller at most every ten minutes: in between, the pass that came
 * with their last view proves that they were shown the work item. Within that time, somebody who lost sight of it may still learn that
 * something changed, and never what: the answer is yes or no, and what changed is read by calls that ask Jira.
 */
export const ISSUE_CHANGED: PreparedCall<
  PayloadOf<CommunicationCalls, 'issue.changed'>,
  ReplyOf<CommunicationCalls, 'issue.changed'>
> = {
  on: 'issue',
  permission: 'see-issue',
  payload,
  async serve({ store, clock }, caller, sent) {
    const decoded = decodeShape(payload, sent);
    if (!decoded.ok) return fail('invalid', 'What was sent does not have the asked shape.', decoded.problems);
    const { issueId: id, mark } = decoded.value;
    const now = clock.now();
    const pass = await validPass(caller, id, decoded.value.pass, now);
    if (!pass.ok) return pass;
    return done({ now, changed: (await readViewMark(store, id)) !== mark, pass: pass.value });
  },
};

async function validPass(caller: Caller, id: string, pass: string, now: number): Promise<Result<string>> {
  const { accountId, store } = caller;
  const secret = await passSecret(store, now);
  if (passHolds(secret, pass, { accountId, issueId: id, now })) return done(pass);
  const permit = await permitIssue(caller, id, 'see-issue');
  return permit.ok ? done(permit.value.pass) : permit;
}

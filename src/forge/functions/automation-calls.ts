import * as v from 'valibot';
import { actOnEscalation } from '../../app/act-on-escalation';
import { escalateByRule } from '../../app/automation/escalate-by-rule';
import { readState } from '../../app/automation/read-state';
import { postWrittenUpdate } from '../../app/communication/post-written-update';
import type { AutomationCalls } from '../../contract/automation-calls';
import type { CallName, PayloadOf, ReplyOf } from '../../contract/calls';
import { AUDIENCES } from '../../domain/escalation/audience';
import { SEVERITIES } from '../../domain/escalation/severity';
import { onNamedIssue, onNamedRecord, type PreparedAction } from '../automation/prepared-action';
import { issueKey, optionalLine, words } from '../payload-fields';

/** Acts answer with what was written down with them. */
type ActionTable = {
  readonly [N in CallName<AutomationCalls>]: PreparedAction<
    PayloadOf<AutomationCalls, N>,
    N extends 'get-escalation-state' ? ReplyOf<AutomationCalls, N> : void
  >;
};

const key = v.pipe(issueKey, v.trim(), v.toUpperCase());
const requestKey = v.pipe(
  v.string('Give a key for this request.'),
  v.trim(),
  v.minLength(1, 'Give a key for this request.'),
  v.maxLength(200, 'Keep this to 200 characters.'),
);
/** Smart values come in the case in which Jira shows them. */
const oneOf = <const T extends readonly string[]>(choices: T) => {
  const message = `Give one of: ${choices.filter((choice) => choice !== '').join(', ')}.`;
  return v.pipe(v.string(message), v.trim(), v.toLowerCase(), v.picklist(choices, message));
};

/** Actions of Jira Automation: what each asks for, what it takes, what it does. */
export const AUTOMATION_CALLS: ActionTable = {
  'escalate-work-item': onNamedIssue({
    permission: 'request',
    input: v.object({
      issueKey: key,
      requestKey,
      playbook: v.optional(optionalLine, ''),
      severity: v.optional(oneOf([...SEVERITIES, '']), ''),
      reason: v.pipe(
        v.string('Give a reason.'),
        v.trim(),
        v.minLength(1, 'Give a reason.'),
        v.maxLength(80, 'Keep this to 80 characters.'),
      ),
      words,
    }),
    run: escalateByRule,
  }),
  'post-escalation-update': onNamedRecord({
    permission: ({ audience }) => (audience === 'team' ? 'contribute' : 'inform'),
    input: v.object({ issueKey: key, requestKey, audience: oneOf(AUDIENCES), text: words }),
    run: (ports, permit, { audience, text }) =>
      postWrittenUpdate(ports, permit, { audience, text, nextAt: null }),
  }),
  'acknowledge-escalation': onNamedRecord({
    permission: 'answer-level',
    input: v.object({ issueKey: key, requestKey }),
    run: (ports, permit) => actOnEscalation(ports, permit, { do: 'acknowledge' }),
  }),
  'get-escalation-state': onNamedIssue({
    permission: 'see-issue',
    input: v.object({ issueKey: key }),
    run: readState,
  }),
};

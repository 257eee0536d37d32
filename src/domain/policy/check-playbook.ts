import * as v from 'valibot';
import type { Checked } from '../checked';
import { AUDIENCES } from '../escalation/audience';
import { someTargets } from './check-severity-targets';
import { jiraNumber, startingActions } from './check-starting-action';
import { decodeShape } from './decode-shape';
import type { Playbook } from './playbook';
import { day, delay, deskTarget, jiraId, line, policyId, severity } from './policy-fields';
import { roleCode } from './word-fields';

const INSIDE = 'Choose an internal comment, mail, or by hand.';
const inside = v.exactOptional(v.picklist(['internal-comment', 'mail', 'by-hand'], INSIDE));
/** Customers read public comments and nothing else of ours, and nobody but customers is told in public. */
const channels = v.strictObject({
  customer: v.exactOptional(v.literal('public-comment', 'The customer is told by a public comment.')),
  management: inside,
  executives: inside,
  team: inside,
  provider: inside,
});

const shape = v.strictObject({
  id: policyId,
  name: line(80),
  purpose: v.exactOptional(line(200)),
  severity,
  targets: v.exactOptional(someTargets),
  roles: v.exactOptional(
    v.pipe(
      v.array(roleCode),
      v.checkItems((role, index, all) => all.indexOf(role) === index, 'Named twice.'),
    ),
  ),
  approval: v.picklist(
    ['none', 'escalation-role', 'named'],
    'Choose none, escalation-role, or named approvers.',
  ),
  approvers: v.exactOptional(
    v.pipe(v.array(deskTarget), v.maxLength(5, 'At most 5 approvers, one after another.')),
  ),
  silentApprover: v.exactOptional(
    v.picklist(['wait', 'approve', 'decline'], 'Choose wait, approve or decline.'),
  ),
  ladderId: policyId,
  calendarId: policyId,
  audiences: v.pipe(
    v.array(v.picklist(AUDIENCES, `Choose from ${AUDIENCES.join(', ')}.`)),
    v.checkItems((audience, index, all) => all.indexOf(audience) === index, 'Named twice.'),
  ),
  customerAfter: v.exactOptional(v.literal('plan-agreed', 'Choose plan-agreed, or leave this out.')),
  channels: v.exactOptional(channels),
  silence: v.strictObject({
    wait: delay(1),
    reminders: v.pipe(
      v.number('Give a whole number.'),
      v.integer('Give a whole number.'),
      v.minValue(0, 'Not below 0.'),
      v.maxValue(10, 'At most 10 reminders.'),
    ),
    end: v.picklist(['close', 'ask-manager'], 'Choose close or ask-manager.'),
  }),
  managerId: v.nullable(jiraId),
  startingActions: v.exactOptional(startingActions),
  securityLevelId: v.exactOptional(jiraNumber),
  securityLevelName: v.exactOptional(line(255)),
  ownerId: v.exactOptional(jiraId),
  reviewOn: v.exactOptional(day),
});

const playbook: v.GenericSchema<unknown, Playbook> = v.pipe(
  shape,
  v.forward(
    v.partialCheck(
      [['approval'], ['approvers']],
      ({ approval, approvers }) => approval !== 'named' || (approvers ?? []).length > 0,
      'Name who approves.',
    ),
    ['approvers'],
  ),
);

/** Decodes a playbook; whether the ladder and calendar that it names exist is `checkReferences`' business. */
export const checkPlaybook = (body: unknown): Checked<Playbook> => decodeShape(playbook, body);

import * as v from 'valibot';
import type { Checked } from '../checked';
import { AUDIENCES } from '../escalation/audience';
import { decodeShape } from './decode-shape';
import type { Playbook } from './playbook';
import { delay, jiraId, line, policyId, severity } from './policy-fields';

const playbook: v.GenericSchema<unknown, Playbook> = v.strictObject({
  id: policyId,
  name: line(80),
  severity,
  approval: v.picklist(['none', 'escalation-role'], 'Choose none or escalation-role.'),
  ladderId: policyId,
  calendarId: policyId,
  audiences: v.pipe(
    v.array(v.picklist(AUDIENCES, `Choose from ${AUDIENCES.join(', ')}.`)),
    v.checkItems((audience, index, all) => all.indexOf(audience) === index, 'Named twice.'),
  ),
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
});

/** Decodes a playbook; whether the ladder and calendar that it names exist is `checkReferences`' business. */
export const checkPlaybook = (body: unknown): Checked<Playbook> => decodeShape(playbook, body);

import * as v from 'valibot';
import { SEVERITIES } from '../escalation/severity';
import { OWNER_SHOWN, type PortalPolicy } from '../portal/portal-policy';
import { line, LONGEST_DELAY_MINUTES, policyId } from './policy-fields';

const minutes = v.pipe(
  v.number('Give whole minutes.'),
  v.integer('Give whole minutes.'),
  v.minValue(0, 'Not below 0.'),
  v.maxValue(LONGEST_DELAY_MINUTES, 'At most one year (525600 min).'),
);

/** Decodes what customers may see and do. */
export const portal: v.GenericSchema<unknown, PortalPolicy> = v.strictObject({
  on: v.boolean(),
  owner: v.picklist(OWNER_SHOWN),
  urgentPriorities: v.pipe(v.array(line(255)), v.maxLength(20, 'At most 20 priorities.')),
  minAgeMinutes: minutes,
  answerMinutes: v.pipe(minutes, v.minValue(1, 'At least 1 min.')),
  coolDownMinutes: minutes,
  playbookId: policyId,
  severity: v.picklist(SEVERITIES),
});

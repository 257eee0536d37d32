import * as v from 'valibot';
import type { Checked } from '../checked';
import { decodeShape } from './decode-shape';
import { jiraId, line, LONGEST_DELAY_MINUTES } from './policy-fields';
import type { ProjectSettings } from './project-settings';

const settings: v.GenericSchema<unknown, ProjectSettings> = v.strictObject({
  escalationRole: line(255),
  teamFieldId: v.nullable(jiraId),
  vipOrganisations: v.pipe(
    v.array(jiraId),
    v.maxLength(500, 'At most 500 organisations.'),
    v.checkItems((id, index, all) => all.indexOf(id) === index, 'Named twice.'),
  ),
  reopenGraceMinutes: v.pipe(
    v.number('Give whole minutes.'),
    v.integer('Give whole minutes.'),
    v.minValue(0, 'Not below 0.'),
    v.maxValue(LONGEST_DELAY_MINUTES, 'At most one year (525600 min).'),
  ),
});

/** Decodes what a project decides once. */
export const checkProjectSettings = (body: unknown): Checked<ProjectSettings> => decodeShape(settings, body);

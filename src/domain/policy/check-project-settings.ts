import * as v from 'valibot';
import type { Checked } from '../checked';
import { valueMatch } from '../criteria/check-condition';
import { DEFAULT_WAITING_STATUSES } from './default-waiting-statuses';
import { decodeShape } from './decode-shape';
import { jiraId, line, LONGEST_DELAY_MINUTES } from './policy-fields';
import type { ProjectSettings } from './project-settings';

const statuses = v.pipe(v.array(valueMatch), v.maxLength(50, 'At most 50 statuses.'));

const settings: v.GenericSchema<unknown, ProjectSettings> = v.strictObject({
  escalationRole: line(255),
  teamFieldId: v.nullable(jiraId),
  teams: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ value: line(255), lead: jiraId })),
      v.maxLength(500, 'At most 500 teams.'),
      v.checkItems(
        ({ value }, index, all) => all.findIndex((other) => other.value === value) === index,
        'Another entry names this team.',
      ),
    ),
  ),
  incidentTypes: v.exactOptional(
    v.pipe(
      v.array(line(255)),
      v.minLength(1, 'Name a type, or leave this out.'),
      v.maxLength(50, 'At most 50 types.'),
    ),
  ),
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
  // Settings that were saved before clocks could rest name no statuses.
  waitingStatuses: v.optional(
    v.strictObject({
      customer: statuses,
      provider: statuses,
      providerCapMinutes: v.nullable(
        v.pipe(
          v.number('Give whole minutes.'),
          v.integer('Give whole minutes.'),
          v.minValue(1, 'At least 1 min.'),
          v.maxValue(LONGEST_DELAY_MINUTES, 'At most one year (525600 min).'),
        ),
      ),
    }),
    DEFAULT_WAITING_STATUSES,
  ),
});

/** Decodes what a project decides once. */
export const checkProjectSettings = (body: unknown): Checked<ProjectSettings> => decodeShape(settings, body);

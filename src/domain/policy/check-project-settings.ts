import * as v from 'valibot';
import type { Checked } from '../checked';
import { valueMatch } from '../criteria/check-condition';
import { DEFAULT_WAITING_STATUSES } from './default-waiting-statuses';
import { portal } from './check-portal';
import { provider } from './check-provider';
import { team } from './check-team';
import { wrongPlaceholders } from '../communication/fill-text';
import { decodeShape } from './decode-shape';
import { jiraId, line, LONGEST_DELAY_MINUTES, policyId } from './policy-fields';
import type { ProjectSettings, QuickWords } from './project-settings';

const statuses = v.pipe(v.array(valueMatch), v.maxLength(50, 'At most 50 statuses.'));

const lines = v.pipe(v.array(line(80)), v.maxLength(20, 'At most 20.'));

const phrases = <S extends v.GenericSchema<string, string>>(phrase: S) =>
  v.pipe(
    v.array(phrase),
    v.maxLength(50, 'At most 50 phrases.'),
    v.checkItems((one, index, all) => all.indexOf(one) === index, 'Named twice.'),
  );
const phrase = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Fill this in.'),
  v.maxLength(500, 'Keep this to 500 characters.'),
);
const quickWords: v.GenericSchema<unknown, QuickWords> = v.strictObject({
  updates: phrases(
    v.pipe(
      phrase,
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        for (const { message } of wrongPlaceholders(dataset.value, null, '')) addIssue({ message });
      }),
    ),
  ),
  reasons: phrases(phrase),
});

/** What an hour costs. */
const rate = v.exactOptional(
  v.pipe(
    v.number('Give an amount.'),
    v.minValue(0, 'Not below 0.'),
    v.maxValue(100_000, 'At most 100000 an hour.'),
  ),
);

const settings: v.GenericSchema<unknown, ProjectSettings> = v.strictObject({
  escalationRole: line(255),
  teamFieldId: v.nullable(jiraId),
  teams: v.exactOptional(
    v.pipe(
      v.array(team),
      v.maxLength(500, 'At most 500 teams.'),
      v.checkItems(
        ({ value }, index, all) => all.findIndex((other) => other.value === value) === index,
        'Another entry names this team.',
      ),
    ),
  ),
  providers: v.exactOptional(
    v.pipe(
      v.array(provider),
      v.maxLength(100, 'At most 100 providers.'),
      v.checkItems(
        ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
        'Another entry has this id.',
      ),
    ),
  ),
  roster: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          personId: jiraId,
          subjects: v.pipe(lines, v.minLength(1, 'Name a subject.')),
          sites: lines,
          calendarId: v.exactOptional(policyId),
        }),
      ),
      v.maxLength(200, 'At most 200 experts.'),
      v.checkItems(
        ({ personId }, index, all) => all.findIndex((other) => other.personId === personId) === index,
        'This person is listed already.',
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
  rates: v.exactOptional(
    v.strictObject({
      currency: v.pipe(
        v.string(),
        v.regex(/^[A-Z]{3}$/u, 'Give a currency by its three letters, such as EUR.'),
      ),
      perHour: v.strictObject({ coordination: rate, technical: rate, communication: rate }),
    }),
  ),
  reopenGraceMinutes: v.pipe(
    v.number('Give whole minutes.'),
    v.integer('Give whole minutes.'),
    v.minValue(0, 'Not below 0.'),
    v.maxValue(LONGEST_DELAY_MINUTES, 'At most one year (525600 min).'),
  ),
  quickWords: v.exactOptional(quickWords),
  portal: v.exactOptional(portal),
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

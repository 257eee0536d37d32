import * as v from 'valibot';
import { FACT_IDS, FACTS } from '../../../src/domain/criteria/fact-table';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import type { Instant } from '../../../src/domain/time';
import { labAsker } from '../lab/ask-lab-jira';
import { readBatch } from '../lab/read-batch';
import { readSite } from '../lab/read-past';
import { readingPlan } from '../lab/reading-plan';
import { jiraDoor } from './jira-door';

const RECENT = 10;
const found = v.object({ issues: v.array(v.object({ id: v.string() })) });

/** A rule that asks for every fact: whatever it needs is read. */
const EVERY_FACT: Criterion = {
  id: 'examples',
  name: 'examples',
  ownerId: 'examples',
  notes: '',
  mode: 'draft',
  scope: {},
  when: { match: 'any', members: FACT_IDS.map((fact) => FACTS[fact].example) },
  holdsForMinutes: 0,
  starts: { playbookId: 'examples', severity: 'elevated', reasonCode: 'other' },
  coolDownMinutes: 0,
  capPerHour: 1,
};

/** The project's work items that were changed last, open ones first, with their past. */
export async function readExamples(
  projectId: string,
  settings: ProjectSettings,
  now: Instant,
  signal: AbortSignal,
): Promise<readonly IssueHistory[]> {
  const nothing = () => undefined;
  const ask = labAsker({ door: jiraDoor, signal, onCost: nothing, onPause: nothing });
  const site = await readSite(ask);
  const { issues } = await ask(
    {
      what: 'find recent work items',
      path: '/rest/api/3/search/jql',
      body: {
        jql: `project = ${projectId} ORDER BY updated DESC`,
        fields: ['id'],
        maxResults: RECENT,
      },
    },
    found,
    (answer) => answer.issues.length,
  );
  if (issues.length === 0) return [];
  const plan = readingPlan([EVERY_FACT], site, settings.teamFieldId);
  const ids = issues.map(({ id }) => id);
  const histories = await readBatch(ask, ids, { plan, site, settings, readAt: now });
  const isOpen = ({ status }: IssueHistory) => status.category !== 'done';
  return [...histories.filter(isOpen), ...histories.filter((history) => !isOpen(history))];
}

import * as v from 'valibot';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import type { Instant } from '../../../src/domain/time';
import { fieldList, knownSiteOf, statusList, type KnownSite } from '../../../src/jira/known-site';
import type { AskLab } from './ask-lab-jira';
import { dealt, evenly, jqlOf, type PastQuestion } from './past-question';
import { readBatch } from './read-batch';
import { readingPlan, type ReadingPlan } from './reading-plan';

/** What was read so far of a question's work items. Kept while the page is open; reading goes on where it stopped. */
export interface PastRead {
  readonly question: PastQuestion;
  readonly plan: ReadingPlan;
  readonly site: KnownSite;
  /** The instant that everything is taken to be read at: nothing after it is tried. */
  readonly readAt: Instant;
  /** How many work items the period has; of them, `wanted` are tried. */
  readonly inPeriod: number;
  readonly wanted: number;
  /** What is still to be read, batch by batch. */
  readonly waiting: readonly (readonly string[])[];
  readonly histories: readonly IssueHistory[];
}

export interface Reading {
  readonly ask: AskLab;
  readonly settings: ProjectSettings;
  readonly onRead: (past: PastRead) => void;
}

/** Of each batch Jira gives every field at once. */
const BATCH = 100;
const IDS_AT_ONCE = 5_000;

const idPage = v.object({
  issues: v.array(v.object({ id: v.string() })),
  nextPageToken: v.nullish(v.string(), null),
});

/** Begins: learns the site's fields and which work items there are, and reads nothing of them yet. */
export async function beginPast(
  ask: AskLab,
  question: PastQuestion,
  criteria: readonly Criterion[],
  settings: ProjectSettings,
  now: Instant,
): Promise<PastRead> {
  const site = await readSite(ask);
  const ids = await idsOf(ask, jqlOf(question, now));
  const wanted = evenly(ids, question.most);
  return {
    question,
    plan: readingPlan(criteria, site, settings.teamFieldId),
    site,
    readAt: now,
    inPeriod: ids.length,
    wanted: wanted.length,
    waiting: dealt(wanted, BATCH),
    histories: [],
  };
}

/** Reads what is waiting, and tells after each batch. What was read is kept by whoever is told, whatever happens then. */
export async function goOnReading(past: PastRead, { ask, settings, onRead }: Reading): Promise<PastRead> {
  let now = past;
  for (;;) {
    const [batch, ...waiting] = now.waiting;
    if (batch === undefined) return now;
    const read = await readBatch(ask, batch, { ...now, settings });
    const { from, to } = now.question;
    const inside = read.filter(({ createdAt }) => createdAt >= from && createdAt < to);
    now = {
      ...now,
      waiting,
      histories: [...now.histories, ...inside],
      // A minute too much was asked for at either end, and a work item may have gone meanwhile.
      wanted: now.wanted - (batch.length - inside.length),
    };
    onRead(now);
  }
}

export async function readSite(ask: AskLab): Promise<KnownSite> {
  const fields = await ask(
    { what: 'list the fields', path: '/rest/api/3/field' },
    fieldList,
    (found) => found.length,
  );
  const statuses = await ask(
    { what: 'list the statuses', path: '/rest/api/3/status' },
    statusList,
    (found) => found.length,
  );
  return knownSiteOf(fields, statuses);
}

/** The ids of all that a query finds, in its order. */
export async function idsOf(ask: AskLab, jql: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let nextPageToken: string | null = null;
  do {
    const body: object = {
      jql,
      fields: ['id'],
      maxResults: IDS_AT_ONCE,
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const page: v.InferOutput<typeof idPage> = await ask(
      { what: 'find work items', path: '/rest/api/3/search/jql', body },
      idPage,
      ({ issues }) => issues.length,
    );
    ids.push(...page.issues.map(({ id }) => id));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== null);
  return ids;
}

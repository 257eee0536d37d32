import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { PersonName } from '../../test/support/story-site';
import { openBigRecord, type BigRecord } from '../big-record/open-big-record';
import { atMost, stated, type Figure } from './figure';
import { countsSince, siteCounts } from './site-counts';

const KILOBYTE = 1024;

/** A surface, or a page of one, with the single call that opens it. */
interface Opened {
  readonly name: string;
  readonly who: PersonName;
  readonly module: string;
  readonly call: string;
  readonly payload: object;
  /** Storage reads as requests, and Jira points, where a page that is opened on purpose may cost more than P9's 3 and P1's 4. */
  readonly reads?: number;
  readonly points?: number;
}

/** Jira charges a bulk read one point, and one more for each work item in it. */
const naming = (workItems: number): number => 4 + 1 + workItems;

/** P9 on a record with 500 actions, 5,000 journal entries, 200 linked work items, 40 hand-offs and 10 cases with providers. */
export async function bigRecordFigures(say: (line: string) => void): Promise<Figure[]> {
  const record = await openBigRecord();
  say('a record has grown large');
  const figures: Figure[] = [];
  for (const surface of surfacesOf(record)) figures.push(...(await measure(record, surface)));
  return figures;
}

/** A second batch for its many hand-offs, and two reads for actions of the reader's own behind those that are shown. Five links and two work items of actions are named. */
const RECORD = { reads: 6, points: naming(5) + 1 + 4 };

function surfacesOf({ issueId, escalationId, projectId }: BigRecord): readonly Opened[] {
  const onRecord = (
    name: string,
    call: string,
    payload: object = {},
    given: Partial<Opened> = {},
  ): Opened => ({
    name,
    who: 'marco',
    module: 'escalation-workspace',
    call,
    payload: { escalationId, ...payload },
    ...given,
  });
  const onIssue = (
    name: string,
    call: string,
    payload: object = {},
    given: Partial<Opened> = {},
  ): Opened => ({
    ...onRecord(name, call, {}, given),
    payload: { issueId, ...payload },
  });
  const inCenter = (name: string, call: string, payload: object, given: Partial<Opened> = {}): Opened => ({
    ...onRecord(name, call, {}, given),
    module: 'escalation-center',
    payload: { projectId, ...payload },
  });
  return [
    onIssue('badge and workspace: overview, plan, ladder, hand-offs, providers', 'issue.view', {}, RECORD),
    onIssue(
      'the same for an agent who owns actions',
      'issue.view',
      {},
      {
        ...RECORD,
        who: 'ada',
      },
    ),
    onRecord('plan, a page further on', 'plan.page', { from: 250 }, { reads: 4, points: naming(3) }),
    onRecord('plan, its revisions', 'plan.revisions', { before: null }, { reads: 4 }),
    onIssue('people, and whom to call', 'people.view', {}, { reads: 4, points: 25 }),
    onRecord('updates', 'updates.view', {}, { reads: 11 }),
    onRecord('links, the first page', 'links.page', { cursor: null }, { reads: 5, points: naming(25) }),
    onRecord('effort', 'effort.view', {}, { reads: 25, points: 6 }),
    onRecord('review and process', 'review.view', {}, { reads: 28 }),
    onRecord('journal, a page', 'journal.page', { cursor: null }, { points: naming(4) }),
    onIssue(
      'history',
      'history.page',
      { ordinal: null, kind: null, cursor: null },
      {
        reads: 4,
        points: naming(5),
      },
    ),
    onIssue(
      'history of one kind',
      'history.page',
      { ordinal: null, kind: 'people', cursor: null },
      { reads: 8 },
    ),
    inCenter('shift hand-over', 'shift.view', { hours: 8 }, { reads: 6 }),
    inCenter(
      'Escalation Center and its record panel',
      'center.page',
      {
        life: 'open',
        stages: [],
        severities: [],
        mine: false,
        cursor: null,
      },
      { reads: 4 },
    ),
  ];
}

async function measure({ story: { site } }: BigRecord, opened: Opened): Promise<Figure[]> {
  const { name, who, module, call, payload } = opened;
  const person = site.as(PEOPLE[who].accountId);
  // Opened once before: what is kept for half an hour, such as which field is which, is no cost of a screen.
  await person.invoke(module, call, payload);
  const before = siteCounts(site);
  const begun = performance.now();
  const reply = (await person.invoke(module, call, payload)) as { readonly ok: boolean };
  const tookMs = performance.now() - begun;
  if (!reply.ok) throw new Error(`${call} of the big record was refused: ${JSON.stringify(reply)}`);
  const { requests, reads, points } = countsSince(before, siteCounts(site));
  const what = `big record, ${name}`;
  return [
    atMost('P9', `${what}: storage reads, as requests`, requests, '', opened.reads ?? 3),
    stated('P9', `${what}: storage keys and queries in them`, reads, ''),
    atMost('P9', `${what}: answer`, JSON.stringify(reply).length / KILOBYTE, 'KB', 30),
    atMost('P1', `${what}: Jira points`, points, 'points', opened.points ?? 4),
    stated('P9', `${what}: on this machine, the sandbox included`, tookMs, 'ms'),
  ];
}

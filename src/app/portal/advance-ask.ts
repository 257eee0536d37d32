import { DAY, HOUR, type Instant } from '../../domain/time';
import type { WaitingAsk } from '../../domain/portal/waiting-ask';
import { agendaWrite } from '../decision-writes';
import { shownEscalation } from '../issue-view/load-issue';
import { loadPolicies } from '../load-policies';
import type { SubjectNow } from '../ports/desk';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { answeredAt } from './answered-at';
import { askKey, askOf, issueOfAsk, settled, waitingRow } from './ask-row';

/** What nobody answered for so long is not waited for any more. */
const GIVEN_UP_MS = 14 * DAY;
/** A late ask is looked at so often; a comment on its request settles it at once. */
const LOOK_AGAIN_MS = 12 * HOUR;
/** Jira did not take the comment: tried again after this. */
const RETRY_MS = HOUR / 6;

/** An answer was promised to whoever asked: from now on time is watched. Doubled calls write the same. */
export async function expectAnswer(
  { store }: Ports,
  issueId: string,
  asked: Omit<WaitingAsk, 'told'>,
): Promise<void> {
  const key = askKey(issueId);
  const row = waitingRow(issueId, { ...asked, told: false });
  await store.create('job', key, row);
  const kept = await store.get('job', key);
  if (!kept) return;
  await store.transact([
    { put: 'job', key, row, rev: kept.rev },
    agendaWrite('ask', issueId, asked.dueAt, 1),
  ]);
}

/** The promised answer is due: whoever has the request is reminded once, in an internal comment, while there is none. */
export async function advanceAsk(ports: Ports, issueId: string): Promise<void> {
  const found = await waiting(ports, issueId);
  if (!found) return;
  const { kept, ask } = found;
  const now = ports.clock.now();
  const sight = await ports.desk.sightOf(issueId, ask.projectId);
  const isOver =
    sight.kind !== 'there' ||
    sight.subject.statusCategory === 'done' ||
    now >= ask.askedAt + GIVEN_UP_MS ||
    (await isAnswered(ports, issueId, ask));
  if (isOver) {
    await ports.store.transact(settled(kept, ask));
    return;
  }
  if (now < ask.dueAt) return lookAgain(ports, kept, ask, ask.dueAt);
  const told = ask.told || (await remind(ports, sight.subject, ask));
  await lookAgain(ports, kept, { ...ask, told }, now + (told ? LOOK_AGAIN_MS : RETRY_MS));
}

/** Somebody commented on a request: an ask that is answered by it waits no longer. */
export async function settleAsk(ports: Ports, issueId: string): Promise<void> {
  const found = await waiting(ports, issueId);
  if (found && (await isAnswered(ports, issueId, found.ask)))
    await ports.store.transact(settled(found.kept, found.ask));
}

async function waiting({ store }: Ports, issueId: string) {
  const kept = await store.get('job', askKey(issueId));
  return kept?.row.state === 'open' ? { kept, ask: askOf(kept) } : undefined;
}

async function isAnswered(ports: Ports, issueId: string, { askedAt }: WaitingAsk): Promise<boolean> {
  const escalationId = shownEscalation((await ports.store.get('subject', issueId))?.row);
  const head = escalationId === null ? undefined : await ports.store.get('escalation', escalationId);
  return ((await answeredAt(ports, issueId, head?.row ?? null, askedAt)) ?? 0) >= askedAt;
}

async function lookAgain({ store }: Ports, kept: Stored<'job'>, ask: WaitingAsk, at: Instant): Promise<void> {
  const issueId = issueOfAsk(kept);
  await store.transact([
    { put: 'job', key: kept.key, row: waitingRow(issueId, ask), rev: kept.rev },
    agendaWrite('ask', issueId, at, 1),
  ]);
}

/** Answers whether it was told, now or by an earlier attempt. */
async function remind(
  { store, desk, words, log }: Ports,
  { issueId, assigneeId }: SubjectNow,
  { askedAt, dueAt, projectId }: WaitingAsk,
): Promise<boolean> {
  const marker = `portal:${issueId}:${askedAt}:late`;
  if (await desk.findComment(issueId, marker)) return true;
  const zone = (await loadPolicies(store, projectId)).calendars['business-hours']?.body.zone ?? 'UTC';
  const { text } = words.say('answer-overdue', { dueAt: words.time(dueAt, zone) });
  const sees = await desk.whoMayBrowse(issueId, assigneeId === null ? [] : [assigneeId]);
  const outcome = await desk.comment({ issueId, marker, public: false, mentions: [...sees], text });
  if (outcome.kind !== 'done') log.warn(`the late answer on ${issueId} could not be told: ${outcome.why}`);
  return outcome.kind === 'done' || outcome.kind === 'refused';
}

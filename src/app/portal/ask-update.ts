import { isOpen } from '../../domain/escalation/stage';
import { mayAsk, type PortalFacts } from '../../domain/portal/fair-use';
import type { PortalPolicy } from '../../domain/portal/portal-policy';
import { MOST_ASKS, MOST_VOICES, openAsk, type PortalState } from '../../domain/portal/portal-state';
import { done, fail, type Result } from '../../domain/problem';
import { MINUTE, type Instant } from '../../domain/time';
import { commandEscalation } from '../command-escalation';
import { loadPolicies } from '../load-policies';
import type { RequestPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { expectAnswer } from './advance-ask';
import { tooEarly } from './too-early';
import { loadRequest } from './load-request';
import { changePortalState } from './portal-row';

/** A customer asks for an update: kept first, then told to the desk; asked again after a lost answer it is told once all the same. */
export async function askUpdate(ports: Ports, permit: RequestPermit, words: string): Promise<Result<void>> {
  const { facts, policy, record } = await loadRequest(ports, permit);
  if (!permit.switchedOn || !policy.on) return fail('project-off', 'the portal shows nothing of escalations');
  const first = mayAsk(facts, policy);
  const open = record && isOpen(record.state.head.stage) ? record : null;
  // Watched before it is kept: what is watched and was never asked ends by itself, the reverse would be forgotten.
  if (first.allowed && !first.joins && !open) {
    const { issueId, projectId } = permit;
    const askedAt = facts.now;
    await expectAnswer(ports, issueId, { askedAt, dueAt: dueFrom(askedAt, policy), projectId });
  }
  const refused: Result<never>[] = [];
  const state = await changePortalState(ports, permit, (before) => {
    const now: PortalFacts = { ...facts, state: before };
    const turn = mayAsk(now, policy);
    // Whoever asks again because the first time was not told is not refused: it is told now.
    if (turn.allowed) return withVoice(now, policy, words);
    if (untold(before)?.voices[0]?.by !== permit.by) refused.push(tooEarly(turn.why));
    return null;
  });
  const [refusal] = refused;
  if (refusal) return refusal;
  if (state === null) return fail('changed-meanwhile', 'others asked at the same time; nothing was done');
  const ask = untold(state);
  if (!ask) return done(undefined);
  const number = state.asks.length;
  const told = open
    ? await commandEscalation(ports, open.state.head.id, permit.by, {
        do: 'ask-update',
        words: ask.words,
        answerDueAt: ask.answerDueAt,
        also: permit.assigneeId,
      })
    : await tellDesk(ports, permit, ask, `portal:${permit.issueId}:${ask.at}:${number}`);
  if (!told.ok) return told;
  await changePortalState(ports, permit, (kept) => ({
    ...kept,
    asks: kept.asks.map((one) => (one.at === ask.at ? { ...one, told: true } : one)),
  }));
  return done(undefined);
}

function untold({ asks }: PortalState) {
  const last = asks.at(-1);
  return last && !last.told ? { ...last, words: last.voices[0]?.words ?? '' } : undefined;
}

/** The ask with one more voice, or a new one with its promised answer. */
function withVoice(
  { state, answeredAt, now, by }: PortalFacts,
  policy: PortalPolicy,
  words: string,
): PortalState {
  const voice = { by, at: now, words };
  const open = openAsk(state, answeredAt);
  if (open) {
    const voices = [...open.voices, voice].slice(0, MOST_VOICES);
    return { ...state, asks: state.asks.map((ask) => (ask === open ? { ...ask, voices } : ask)) };
  }
  const ask = { at: now, answerDueAt: dueFrom(now, policy), voices: [voice], told: false };
  return { ...state, asks: [...state.asks, ask].slice(-MOST_ASKS) };
}

const dueFrom = (asked: Instant, { answerMinutes }: PortalPolicy): Instant => asked + answerMinutes * MINUTE;

/** Without an escalation nobody is on a team: whoever has the request hears of it in an internal comment. */
async function tellDesk(
  { store, desk, words: say }: Ports,
  { issueId, projectId, assigneeId }: RequestPermit,
  { words, answerDueAt }: { readonly words: string; readonly answerDueAt: Instant },
  marker: string,
): Promise<Result<void>> {
  if (await desk.findComment(issueId, marker)) return done(undefined);
  const zone = (await loadPolicies(store, projectId)).calendars['business-hours']?.body.zone ?? 'UTC';
  const { text } = say.say('update-asked', { words, dueAt: say.time(answerDueAt, zone) });
  const mentions = assigneeId === null ? [] : [assigneeId];
  const outcome = await desk.comment({ issueId, marker, public: false, mentions, text });
  return outcome.kind === 'done'
    ? done(undefined)
    : fail('jira-unavailable', `the desk could not be told: ${outcome.why}`);
}

import type { Problem } from '../problem';
import { sponsorsOf, teamOf } from '../team/team-part';
import type { Instant } from '../time';
import { customerWaits } from '../communication/customer-waits';
import type { Audience } from './audience';
import { channelOf } from './channel-of';
import type { Command, CommandContext } from './command';
import { countUpdate } from './count-update';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import { refuse } from './refuse';

type PostUpdate = Extract<Command, { do: 'post-update' }>;

/** An update keeps the promise it answers if it comes in time, and promises the next one. */
export function postUpdate(
  draft: Draft,
  command: PostUpdate,
  context: CommandContext,
  after: DueAfter,
): Problem | 'ok' {
  const { audience, text, sent } = command;
  const wrong = whyNot(draft, command, context.now);
  if (wrong) return wrong;
  const at = sent?.at ?? context.now;
  const { nextAt, inTime } = countUpdate(draft, audience, { at, named: command.nextAt }, after);
  const said = { audience, text, nextAt, inTime: inTime ? 1 : 0 };
  if (sent) draft.line('update-sent', { ...said, sentAt: sent.at, how: sent.how });
  else draft.line('update-posted', said);
  deliver(draft, command, nextAt, context);
  return 'ok';
}

function whyNot(draft: Draft, command: PostUpdate, now: Instant): Problem | undefined {
  const { head, parts } = draft.state;
  const { audience, sent, seenAt } = command;
  const last = head.updatedAt?.[audience] ?? null;
  if (seenAt !== undefined && seenAt !== last)
    return refuse('changed-meanwhile', `somebody else has updated the ${audience} meanwhile`);
  if (audience === 'customer' && customerWaits(head, parts.pinned.playbook))
    return invalid(
      'text',
      'The customer is told after the plan is agreed.',
      'the playbook wants the plan agreed first',
    );
  if (command.nextAt !== null && command.nextAt <= now)
    return invalid('nextAt', 'lies in the past', 'the next update is promised for the future');
  const byHand = channelOf(parts.pinned.playbook, audience) === 'by-hand';
  if (byHand && !sent) return invalid('how', 'is needed', 'an update by hand says when and how it was sent');
  if (!sent) return undefined;
  if (!byHand) return invalid('how', 'is not asked for', 'this audience is updated by the app itself');
  if (sent.at > now) return invalid('sentAt', 'lies in the future', 'what was sent was sent in the past');
  if (sent.at <= (last ?? head.openedAt - 1))
    return invalid('sentAt', 'lies before the last update, or the start', 'updates are in order');
  return undefined;
}

const invalid = (path: string, message: string, why: string): Problem =>
  refuse('invalid', why, [{ path, message }]);

/** What the app does so that the audience hears it. Customers read only what is addressed to them. */
function deliver(
  draft: Draft,
  { audience, text }: PostUpdate,
  nextAt: Instant | null,
  { by, now }: CommandContext,
): void {
  const { head, parts } = draft.state;
  const id = `${head.id}:update:${audience}:${now}`;
  const said = { id, issueId: head.subjectId, text, nextAt, by };
  switch (channelOf(parts.pinned.playbook, audience)) {
    case 'public-comment':
      draft.effect({ kind: 'public-update', ...said });
      return;
    case 'internal-comment':
      draft.effect({ kind: 'internal-update', audience, people: readers(draft, audience), ...said });
      return;
    case 'mail':
      for (const person of readers(draft, audience))
        draft.effect({ kind: 'mail-update', audience, ...said, person, id: `${id}:${person}` });
      return;
    case 'by-hand':
      return;
  }
}

/** Whom an internal update reaches: the manager, everyone whom the ladder has told, and those whose role it concerns. */
function readers({ state }: Draft, audience: Audience): readonly string[] {
  const { managerId, ladder } = state.head;
  const { team } = state.parts;
  const concerned = audience === 'team' ? teamOf(team) : audience === 'executives' ? sponsorsOf(team) : [];
  return [
    ...new Set(
      [managerId, ...ladder.told, ...concerned].filter((person): person is string => person !== null),
    ),
  ];
}

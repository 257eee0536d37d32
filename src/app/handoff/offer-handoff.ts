import type { IssuePermit } from '../permit';
import { decideHandoff } from '../../domain/handoff/decide-handoff';
import { handoffId } from '../../domain/handoff/handoff';
import type { HandoffInputs } from '../../domain/handoff/handoff-act';
import { pack } from '../../domain/handoff/pack';
import { canAccept, teamOf, type Team } from '../../domain/handoff/team';
import { done, fail, type Result } from '../../domain/problem';
import { lookSoon } from '../apply-decision';
import { loadPolicies } from '../load-policies';
import type { Ports } from '../ports/ports';
import type { SubjectNow } from '../ports/desk';
import { handoffClock } from './handoff-clock';
import { handoffWrites } from './handoff-writes';
import { loadHandoffs } from './load-handoff';

const TRIES = 4;
/** A comment that mentions more people than this helps nobody. */
const MOST_TOLD = 20;

/** What a person sends to offer a work item to a team. */
export interface Offer {
  readonly to: string;
  readonly words: string;
  readonly package: Readonly<Record<string, string>>;
}

/** Offers a work item to a team. The sender's side owns it until somebody there accepts; one offer at a time. */
export async function offerHandoff(ports: Ports, permit: IssuePermit, offer: Offer): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const { issueId, projectId, by } = permit;
  const policies = await loadPolicies(ports.store, projectId);
  const teams = policies.settings.body.teams ?? [];
  const target = teams.find(({ value }) => value === offer.to);
  if (!target || !canAccept(target)) return invalid('to', 'Choose a team that has members.');
  const packed = pack(target, offer.package);
  if (!packed.ok) return fail('invalid', 'the team asks for more', packed.problems);
  const sight = await ports.desk.sightOf(issueId, projectId);
  if (sight.kind !== 'there') return fail('issue-gone', 'the work item is out of sight');
  const field = await ports.desk.teamOf(issueId, projectId);
  const source = teamOf(teams, field);
  const from = source?.value ?? field?.name ?? null;
  const team = await peopleOf(ports, target, sight.subject);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { subject, history } = await loadHandoffs(ports.store, issueId);
    const openId = subject.row.handoffs?.openId ?? null;
    const now = ports.clock.now();
    const inputs: HandoffInputs = {
      before: history.find(({ id }) => id === openId) ?? null,
      act: {
        do: 'offer',
        id: handoffId(issueId, (subject.row.handoffs?.count ?? 0) + 1),
        issueId,
        projectId,
        escId: subject.row.openId,
        from,
        to: target.value,
        fromTier: source?.tier ?? null,
        toTier: target.tier ?? null,
        ...handoffClock(policies, target, now),
        words: offer.words,
        pack: packed.value,
      },
      context: { by, now, team, fromLead: source?.lead ?? null, toLead: target.lead, cameBack: 0 },
    };
    const decision = decideHandoff(inputs);
    if (!decision.ok) return decision;
    const writes = handoffWrites(decision.value, inputs, subject, 0);
    if ((await ports.store.transact(writes)) === 'applied') {
      await lookSoon(ports, writes);
      return done(undefined);
    }
  }
  return fail('changed-meanwhile', 'the work item kept changing while this was tried; nothing was done');
}

const invalid = (path: string, message: string) => fail('invalid', message, [{ path, message }]);

/** Whom an offer tells: the team's lead, its named members, and of its group as many as one comment can tell. */
async function peopleOf(ports: Ports, team: Team, subject: SubjectNow): Promise<readonly string[]> {
  const group =
    team.groupId === undefined
      ? []
      : await ports.desk.resolve({ kind: 'group', groupId: team.groupId }, subject, null);
  return [...new Set([team.lead, ...(team.members ?? []), ...group])].slice(0, MOST_TOLD);
}

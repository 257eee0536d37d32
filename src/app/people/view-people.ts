import type { PeopleView } from '../../contract/people-view';
import type { EscalationState } from '../../domain/escalation/decision';
import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { isOpen } from '../../domain/escalation/stage';
import { teamOf } from '../../domain/handoff/team';
import { pin } from '../../domain/policy/pin';
import type { PinnedPolicy, PolicySet } from '../../domain/policy/policy-set';
import { done, fail, type Result } from '../../domain/problem';
import { loadIssue, type LoadedIssue } from '../issue-view/load-issue';
import { loadEscalation } from '../load-escalation';
import type { IssuePermit } from '../permit';
import type { SubjectNow } from '../ports/desk';
import type { Ports } from '../ports/ports';
import type { KnownPeople } from './known-people';
import { proposedRoles } from './proposed-roles';
import { readChain } from './read-chain';
import { readLoad } from './read-load';

/** More experts than these are not weighed at once: each costs two queries. */
const EXPERTS_WEIGHED = 15;
/** Teams without a tier stand below all others. */
const LAST_TIER = Number.MAX_SAFE_INTEGER;
const UNWEIGHED = Number.MAX_SAFE_INTEGER;
const NOBODY: KnownPeople = { ofProblems: [], ofComponents: [] };

/** Whom anybody on this work item could call: the ladder it climbs, or would climb, the teams, and who knows about what. */
export async function viewPeople(ports: Ports, permit: IssuePermit): Promise<Result<PeopleView>> {
  const { store, desk, clock } = ports;
  const now = clock.now();
  const issue = await loadIssue(store, permit.issueId, permit.projectId);
  const openId = issue.subject?.openId ?? null;
  const loaded = openId === null ? undefined : await loadEscalation(store, openId, now);
  const sight = await desk.sightOf(permit.issueId, permit.projectId);
  if (sight.kind !== 'there') return fail('issue-gone', 'the work item is gone, or the app cannot see it');
  const { subject } = sight;
  const head = loaded && isOpen(loaded.state.head.stage) ? loaded.state.head : null;
  const pinned = head && loaded ? loaded.state.parts.pinned : likelyPolicy(issue);
  const known = head ? await permit.desk.knownPeople(permit.issueId) : NOBODY;
  const found = pinned ? await readChain(ports, pinned, subject, head) : { chain: [], isLimited: false };
  return done({
    now,
    ladder: pinned?.ladder.name ?? null,
    ...found,
    teams: await teamsView(ports, issue.policies, subject),
    proposed: head && loaded ? proposedRoles(head, loaded.state.parts.team, subject, known) : [],
    wanted: head && loaded ? wantedRoles(loaded.state.parts) : [],
    roster: await rosterView(ports, issue.policies),
  });
}

/** Of a work item that is not escalated: the ladder of the playbook that its rules would start, else of the project's first. */
function likelyPolicy({ policies, watch }: LoadedIssue): PinnedPolicy | undefined {
  const rules = [...(watch?.proposed ?? []), ...(watch?.upcoming ?? [])];
  const likely = rules.map(({ criterionId }) => policies.criteria[criterionId]?.body.starts.playbookId);
  for (const playbookId of [...likely, ...Object.keys(policies.playbooks)]) {
    const pinned = playbookId === undefined ? undefined : pin(policies, playbookId);
    if (pinned?.ok) return pinned.value;
  }
  return undefined;
}

/** The tiers in their order, with the team that has the work item now. */
async function teamsView(
  { desk }: Ports,
  { settings }: PolicySet,
  { issueId, projectId }: SubjectNow,
): Promise<PeopleView['teams']> {
  const { teams = [] } = settings.body;
  if (teams.length === 0) return [];
  const here = teamOf(teams, await desk.teamOf(issueId, projectId));
  return teams
    .map((team) => ({
      value: team.value,
      lead: team.lead,
      tier: team.tier ?? null,
      isHere: team === here,
    }))
    .sort((a, b) => (a.tier ?? LAST_TIER) - (b.tier ?? LAST_TIER));
}

/** What the playbook asks for beyond the manager, as long as nobody has it. */
function wantedRoles({ pinned, team }: EscalationState['parts']): PeopleView['wanted'] {
  return (pinned.playbook.roles ?? []).filter((role) => team.roles.every((one) => one.role !== role));
}

/** The least busy first; of a long roster the first are weighed, and the others follow in their order. */
async function rosterView(
  { store, clock }: Ports,
  { settings, calendars }: PolicySet,
): Promise<PeopleView['roster']> {
  const { roster = [] } = settings.body;
  const now = clock.now();
  const loads = await readLoad(
    store,
    roster.slice(0, EXPERTS_WEIGHED).map(({ personId }) => personId),
  );
  return roster
    .map(({ personId, subjects, sites, calendarId }) => {
      const calendar = calendarId === undefined ? undefined : calendars[calendarId]?.body;
      const atWork = calendar ? workingTimeOf(calendar, now).isOpen(now) : null;
      return { personId, subjects, sites, atWork, load: loads.get(personId) ?? null };
    })
    .sort((a, b) => (a.load ?? UNWEIGHED) - (b.load ?? UNWEIGHED));
}

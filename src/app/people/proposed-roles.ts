import type { PeopleView } from '../../contract/people-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { holderOf, type TeamPart } from '../../domain/team/team-part';
import type { SubjectNow } from '../ports/desk';
import type { KnownPeople } from './known-people';

type Proposed = PeopleView['proposed'][number];

/**
 * Whom Jira knows already, each with where that is from: the assignee owns the incident, a linked problem's assignee the problem, the
 * lead of a component is an expert of it, the reporter speaks for the customer. Nobody is proposed for what somebody has.
 */
export function proposedRoles(
  head: Escalation,
  team: TeamPart,
  { assigneeId, reporterId }: Pick<SubjectNow, 'assigneeId' | 'reporterId'>,
  { ofProblems, ofComponents }: KnownPeople,
): readonly Proposed[] {
  const reporter = reporterId ?? head.reporterId;
  const known: readonly Proposed[] = [
    ...(assigneeId === null
      ? []
      : [{ role: 'incident-owner', personId: assigneeId, from: 'assignee', name: '' } as const]),
    ...ofProblems.map(({ personId, key }) => ({
      role: 'problem-owner' as const,
      personId,
      from: 'problem' as const,
      name: key,
    })),
    ...ofComponents.map(({ personId, name }) => ({
      role: 'subject-expert' as const,
      personId,
      from: 'component' as const,
      name,
    })),
    ...(reporter === null
      ? []
      : [{ role: 'customer-contact', personId: reporter, from: 'reporter', name: '' } as const]),
  ];
  return known.filter(
    ({ role, personId }, index) =>
      holderOf(team, { role, name: '' }, personId) === undefined &&
      known.findIndex((one) => one.role === role && one.personId === personId) === index,
  );
}

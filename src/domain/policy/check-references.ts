import type { FieldProblem } from '../checked';
import { isGroup } from '../criteria/criterion';
import type { ConditionGroup, Criterion } from '../criteria/criterion';
import type { Team } from '../handoff/team';
import type { Provider } from '../provider/provider';
import type { Ladder } from './ladder';
import { levelCalendars } from './level-calendars';
import { policyOf, SETTINGS_ID } from './override-policies';
import type { PolicyKind, PolicySet } from './policy-set';
import type { Playbook } from './playbook';
import type { Expert } from './project-settings';
import { wordOf } from './vocabulary';

/** Everything in a policy set that names a policy which is not there. Paths begin with kind and id: `playbook.standard.ladderId`. */
export function checkReferences(set: PolicySet): readonly FieldProblem[] {
  const names = (path: string, kind: PolicyKind, id: string): FieldProblem[] =>
    policyOf(set, kind, id) ? [] : [{ path, message: `There is no ${kind} '${id}'.` }];

  const { reasons, roles } = set.vocabulary.body;

  const ofPlaybook = (playbook: Playbook, at: string): FieldProblem[] => [
    ...names(`${at}.ladderId`, 'ladder', playbook.ladderId),
    ...names(`${at}.calendarId`, 'calendar', playbook.calendarId),
    ...(playbook.roles ?? []).flatMap((role, index): FieldProblem[] =>
      wordOf(roles, role) ? [] : [{ path: `${at}.roles[${index}]`, message: `There is no role '${role}'.` }],
    ),
  ];
  const ofLadder = (ladder: Ladder, at: string): FieldProblem[] =>
    levelCalendars(ladder).flatMap(({ id, path }) => names(`${at}.${path}`, 'calendar', id));
  const ofGroup = (group: ConditionGroup, at: string): FieldProblem[] =>
    group.members.flatMap((member, index) => {
      const path = `${at}.members[${index}]`;
      if (isGroup(member)) return ofGroup(member, path);
      if (!('calendarId' in member)) return [];
      return names(`${path}.calendarId`, 'calendar', member.calendarId);
    });
  const ofCriterion = (criterion: Criterion, at: string): FieldProblem[] => [
    ...names(`${at}.starts.playbookId`, 'playbook', criterion.starts.playbookId),
    ...(wordOf(reasons, criterion.starts.reasonCode)
      ? []
      : [
          {
            path: `${at}.starts.reasonCode`,
            message: `There is no reason '${criterion.starts.reasonCode}'.`,
          },
        ]),
    ...ofGroup(criterion.when, `${at}.when`),
    ...(criterion.quietHours === undefined
      ? []
      : names(`${at}.quietHours.outsideCalendarId`, 'calendar', criterion.quietHours.outsideCalendarId)),
  ];

  const ofTeam = ({ calendarId }: Team, index: number): FieldProblem[] =>
    calendarId === undefined
      ? []
      : names(`settings.${SETTINGS_ID}.teams[${index}].calendarId`, 'calendar', calendarId);

  const ofProvider = ({ contacts }: Provider, at: number): FieldProblem[] =>
    contacts.flatMap(({ calendarId }, index) => {
      const path = `settings.${SETTINGS_ID}.providers[${at}].contacts[${index}].calendarId`;
      return calendarId === undefined ? [] : names(path, 'calendar', calendarId);
    });

  const ofExpert = ({ calendarId }: Expert, index: number): FieldProblem[] =>
    calendarId === undefined
      ? []
      : names(`settings.${SETTINGS_ID}.roster[${index}].calendarId`, 'calendar', calendarId);

  const { portal } = set.settings.body;
  const ofPortal = portal
    ? names(`settings.${SETTINGS_ID}.portal.playbookId`, 'playbook', portal.playbookId)
    : [];

  return [
    ...ofPortal,
    ...(set.settings.body.roster ?? []).flatMap(ofExpert),
    ...(set.settings.body.providers ?? []).flatMap(ofProvider),
    ...(set.settings.body.teams ?? []).flatMap(ofTeam),
    ...Object.entries(set.playbooks).flatMap(([id, { body }]) => ofPlaybook(body, `playbook.${id}`)),
    ...Object.entries(set.ladders).flatMap(([id, { body }]) => ofLadder(body, `ladder.${id}`)),
    // one that is off may be saved whatever has gone since: how else would one switch it off
    ...Object.entries(set.criteria).flatMap(([id, { body }]) =>
      body.mode === 'off' ? [] : ofCriterion(body, `criterion.${id}`),
    ),
  ];
}

import { AROUND_THE_CLOCK, type Calendar } from '../../../src/domain/calendar/calendar';
import { dateOf } from '../../../src/domain/calendar/local-day';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory, Named } from '../../../src/domain/criteria/history';
import { actsOfDesk, proposeCalendar } from '../../../src/domain/first-run/propose-calendar';
import { proposeCriteria } from '../../../src/domain/first-run/propose-criteria';
import { DAY } from '../../../src/domain/time';
import type { SettingsView } from '../../../src/contract/settings-view';
import type { ProjectHas } from './project-has';
import type { TriedVariant } from './try-variants';

/** What the admin says on the page; everything has a first answer. */
export interface Answers {
  readonly hours: 'seen' | 'shipped' | 'always';
  readonly role: string;
  readonly requestTypes: readonly Named[];
  readonly most: number;
  /** Criteria that are not wanted. */
  readonly without: ReadonlySet<string>;
}

const HOURS_ID = 'business-hours';
const YEAR_DAYS = 365;

/** The project's working hours, by what was answered; `seen` where the desk's own can be told, else as shipped. */
export function calendarOf(
  { hours }: Pick<Answers, 'hours'>,
  zone: string,
  histories: readonly IssueHistory[],
  view: SettingsView,
): Calendar | null {
  const shipped = workingHours(view);
  if (!shipped) return null;
  if (hours === 'always') return { ...shipped, zone, hours: AROUND_THE_CLOCK };
  const seen = hours === 'seen' ? seenCalendar(zone, histories, view) : null;
  return seen ?? { ...shipped, zone };
}

/** When the desk works, as its work items show; null where they are too few to tell. */
export function seenCalendar(
  zone: string,
  histories: readonly IssueHistory[],
  view: SettingsView,
): Calendar | null {
  const shipped = workingHours(view);
  return shipped ? proposeCalendar(actsOfDesk(histories), zone, shipped) : null;
}

const workingHours = ({ calendars }: SettingsView): Calendar | undefined =>
  calendars.find(({ id }) => id === HOURS_ID)?.body;

/** The criteria that this project can use, before their thresholds are solved. */
export function criteriaOf(
  { choices }: ProjectHas,
  requestTypes: readonly Named[],
  histories: readonly IssueHistory[] | null,
  view: SettingsView,
  me: string,
): readonly Criterion[] {
  const some = (has: (history: IssueHistory) => boolean) =>
    histories === null || histories.length === 0 || histories.some(has);
  const inherited = view.criteria.filter(({ mode }) => mode !== 'draft').map(({ body }) => body);
  return proposeCriteria(inherited, {
    priorities: choices.priorities,
    requestTypes,
    hasSlas: choices.slas.length > 0 && some(({ slas }) => (slas ?? []).length > 0),
    hasComments: some(({ comments }) => (comments ?? []).length > 0),
    hasTeams: view.settings.body.teamFieldId !== null || some(({ team }) => team !== null),
    ownerId: me,
    reviewOn: dateOf(Math.floor(view.now / DAY) + YEAR_DAYS),
  });
}

export interface ProposedPolicy {
  readonly kind: 'calendar' | 'settings' | 'criterion';
  readonly policyId: string;
  readonly body: unknown;
}

/** All that is saved: the hours, who runs it, the chosen criteria as proposals; what was offered and not chosen, and the app's others, off. What the site has locked is the site's. */
export function policiesOf(
  view: SettingsView,
  calendar: Calendar | null,
  { role }: Answers,
  chosen: readonly TriedVariant[],
  offered: readonly string[],
): readonly ProposedPolicy[] {
  const originOf = (kind: string, id: string) =>
    view.origins.find((origin) => origin.kind === kind && origin.policyId === id);
  const wanted = chosen.map(({ criterion }) => criterion);
  const others = view.criteria
    .filter(({ id }) => !wanted.some((criterion) => criterion.id === id))
    .filter(({ id }) => offered.includes(id) || originOf('criterion', id)?.from === 'app')
    .map(({ body }) => ({ ...body, mode: 'off' as const }));
  const all: readonly ProposedPolicy[] = [
    ...(calendar ? [{ kind: 'calendar' as const, policyId: calendar.id, body: calendar }] : []),
    { kind: 'settings', policyId: 'project', body: { ...view.settings.body, escalationRole: role } },
    ...[...wanted, ...others].map((body) => ({ kind: 'criterion' as const, policyId: body.id, body })),
  ];
  return all.filter(({ kind, policyId }) => originOf(kind, policyId)?.locked !== true);
}

import { parseDate } from '../calendar/local-day';
import { isLive, type Criterion } from '../criteria/criterion';
import { precisionPercent } from '../criteria/precision';
import { DAY } from '../time';
import type { Instant } from '../time';
import { SHIPPED_OWNER } from './default-policies';
import type { Ladder } from './ladder';
import {
  namedInCriterion,
  namedInLadder,
  namedInPlaybook,
  namedInSettings,
  type NamedPeople,
} from './named-people';
import type { Playbook } from './playbook';
import type { CriterionFigures, PlaybookFigures, WaiverFigures } from './policy-figures';
import type { ProjectSettings } from './project-settings';

/** Policies of a project, what they did, and who of those they name is gone. */
export interface FitnessInput {
  readonly now: Instant;
  readonly criteria: readonly Criterion[];
  readonly ladders: readonly Ladder[];
  readonly playbooks: readonly Playbook[];
  readonly settings: ProjectSettings;
  readonly figures: {
    readonly firedSince: Instant | null;
    readonly criteria: readonly CriterionFigures[];
    readonly playbooks: readonly PlaybookFigures[];
    readonly waivers: readonly WaiverFigures[];
  };
  /** Accounts that Jira says are deactivated or not there. */
  readonly left: ReadonlySet<string>;
  /** Groups without a member, or that are not there. */
  readonly emptied: ReadonlySet<string>;
  /** Criteria that were changed too lately to be blamed for not firing. */
  readonly fresh: ReadonlySet<string>;
}

type FitnessCode =
  | 'no-owner'
  | 'no-review'
  | 'review-overdue'
  | 'people-left'
  | 'groups-emptied'
  | 'never-fires'
  | 'seldom-right'
  | 'never-acknowledged'
  | 'waived-more';

/** One thing to look at, about a policy or (`step`) about a step of the process that is let go. */
export interface FitnessFinding {
  readonly code: FitnessCode;
  readonly kind: 'criterion' | 'ladder' | 'playbook' | 'settings' | 'step';
  readonly id: string;
  /** Account ids or group ids that it is about. */
  readonly who: readonly string[];
  readonly day: string | null;
  readonly count: number;
}

const SELDOM_PERCENT = 30;
const FEWEST_TOLD = 3;
const FEWEST_WAIVED = 3;
/** A project that has fired for so long shows which of its criteria do not. */
const LONG_ENOUGH = 60 * DAY;

/** Everything that is not as it should be with the policies themselves, policy by policy. What is off or a draft is not blamed for what it does not do. */
export function fitnessOf(input: FitnessInput): readonly FitnessFinding[] {
  const { criteria, ladders, playbooks, settings } = input;
  return [
    ...criteria.flatMap((one) => [
      ...kept('criterion', one, namedInCriterion(one), input),
      ...firing(one, input),
    ]),
    ...ladders.flatMap((one) => kept('ladder', one, namedInLadder(one), input)),
    ...playbooks.flatMap((one) => [
      ...kept('playbook', one, namedInPlaybook(one), input),
      ...acknowledging(one, input),
    ]),
    ...gone('settings', 'project', namedInSettings(settings), input),
    ...input.figures.waivers
      .filter(({ later, earlier }) => later >= FEWEST_WAIVED && later > earlier)
      .map(({ step, later }) => finding('waived-more', 'step', step, { count: later })),
  ];
}

type Kind = FitnessFinding['kind'];

const finding = (
  code: FitnessCode,
  kind: Kind,
  id: string,
  said: Partial<Pick<FitnessFinding, 'who' | 'day' | 'count'>> = {},
): FitnessFinding => ({ code, kind, id, who: [], day: null, count: 0, ...said });

interface Kept {
  readonly id: string;
  readonly ownerId?: string;
  readonly reviewOn?: string;
}

/** Somebody answers for it, looks at it in time, and it names nobody who is gone. */
function kept(kind: Kind, { id, ownerId, reviewOn }: Kept, people: NamedPeople, input: FitnessInput) {
  const found: FitnessFinding[] = [];
  if (ownerId === undefined || ownerId === SHIPPED_OWNER) found.push(finding('no-owner', kind, id));
  if (reviewOn === undefined) found.push(finding('no-review', kind, id));
  else if ((parseDate(reviewOn) ?? Infinity) < Math.floor(input.now / DAY))
    found.push(finding('review-overdue', kind, id, { day: reviewOn }));
  return [...found, ...gone(kind, id, people, input)];
}

function gone(kind: Kind, id: string, named: NamedPeople, { left, emptied }: FitnessInput): FitnessFinding[] {
  const people = named.accountIds.filter((accountId) => left.has(accountId));
  const groups = named.groupIds.filter((groupId) => emptied.has(groupId));
  return [
    ...(people.length > 0 ? [finding('people-left', kind, id, { who: people, count: people.length })] : []),
    ...(groups.length > 0
      ? [finding('groups-emptied', kind, id, { who: groups, count: groups.length })]
      : []),
  ];
}

/** Where nothing fired until lately the project has only begun, which is no criterion's fault. */
function firing(criterion: Criterion, { now, figures, fresh }: FitnessInput): FitnessFinding[] {
  const own = figures.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const hasBegun = figures.firedSince !== null && figures.firedSince <= now - LONG_ENOUGH;
  if (!isLive(criterion)) return [];
  if (own === undefined || own.fired === 0)
    return hasBegun && !fresh.has(criterion.id) ? [finding('never-fires', 'criterion', criterion.id)] : [];
  const percent = precisionPercent(own);
  if (percent === null || percent >= SELDOM_PERCENT) return [];
  return [finding('seldom-right', 'criterion', criterion.id, { count: percent })];
}

function acknowledging({ id }: Playbook, { figures }: FitnessInput): FitnessFinding[] {
  const own = figures.playbooks.find(({ playbookId }) => playbookId === id);
  if (own === undefined || own.told < FEWEST_TOLD || own.acknowledged > 0) return [];
  return [finding('never-acknowledged', 'playbook', id, { count: own.told })];
}

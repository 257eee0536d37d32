import * as v from 'valibot';
import { checked, refused } from '../checked';
import type { Checked, FieldProblem } from '../checked';
import { SEVERITIES } from '../escalation/severity';
import { decodeShape } from '../policy/decode-shape';
import { day } from '../policy/policy-fields';
import { wordCode } from '../policy/word-fields';
import { conditionProblems, valueMatch } from './check-condition';
import { jqlProblems } from './check-jql';
import { contradictions } from './contradictions';
import { CRITERION_MODES } from './criterion';
import type { Criterion } from './criterion';

const DEEPEST = 5;
const MOST_CONDITIONS = 50;
const YEAR_MINUTES = 366 * 24 * 60;

const text = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least, 'Fill this in.'),
    v.maxLength(most, `Keep this to ${most} characters.`),
  );
const minutes = v.pipe(v.number(), v.integer('Give whole minutes.'), v.minValue(0), v.maxValue(YEAR_MINUTES));

const shape = v.strictObject({
  id: text(1, 100),
  name: text(1, 100),
  ownerId: text(1, 200),
  notes: text(0, 2000),
  mode: v.picklist(CRITERION_MODES, `Choose one of ${CRITERION_MODES.join(', ')}.`),
  reviewOn: v.exactOptional(day),
  scope: v.strictObject({
    projects: v.exactOptional(
      v.pipe(v.array(text(1, 100)), v.minLength(1, 'Name a project, or leave this out for all.')),
    ),
    issueTypes: v.exactOptional(
      v.pipe(v.array(valueMatch), v.minLength(1, 'Name a type, or leave this out for all.')),
    ),
    jql: v.exactOptional(text(1, 5000)),
    includeDone: v.exactOptional(v.boolean()),
  }),
  when: v.custom<object>(isRecord, 'Give a group of conditions.'),
  holdsForMinutes: minutes,
  starts: v.strictObject({
    playbookId: text(1, 100),
    severity: v.picklist(SEVERITIES),
    reasonCode: wordCode,
  }),
  coolDownMinutes: minutes,
  quietHours: v.exactOptional(v.strictObject({ outsideCalendarId: text(1, 100) })),
  capPerHour: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1, 'With 0 it would never fire: switch it off instead.'),
    v.maxValue(10_000),
  ),
});

/** Decodes a criterion with everything that is wrong with it, conditions that can never hold or always do included; in a draft those are let stand. */
export function checkCriterion(value: unknown): Checked<Criterion> {
  const parsed = decodeShape(shape, value);
  const problems = parsed.ok ? [] : [...parsed.problems];
  const when = isRecord(value) ? value.when : undefined;
  const jql = isRecord(value) && isRecord(value.scope) ? value.scope.jql : undefined;
  if (typeof jql === 'string') problems.push(...jqlProblems(jql, 'scope.jql'));
  if (isRecord(when)) problems.push(...groupProblems(when, 'when', 1), ...sizeProblems(when));
  if (!parsed.ok || problems.length > 0) return refused(problems);
  const criterion = parsed.value as unknown as Criterion;
  // a draft is still being thought out
  const contradicting = criterion.mode === 'draft' ? [] : contradictions(criterion);
  return contradicting.length > 0 ? refused(contradicting) : checked(criterion);
}

function groupProblems(
  group: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
): FieldProblem[] {
  if (depth > DEEPEST) return [{ path, message: `Groups nest at most ${DEEPEST} deep.` }];
  const { match, members } = group;
  const problems: FieldProblem[] = Object.keys(group)
    .filter((key) => key !== 'match' && key !== 'members')
    .map((key) => ({ path: `${path}.${key}`, message: `'${key}' is not known in a group.` }));
  if (match !== 'all' && match !== 'any' && match !== 'none') {
    problems.push({ path: `${path}.match`, message: 'Say all, any or none.' });
  }
  if (!Array.isArray(members))
    return [...problems, { path: `${path}.members`, message: 'Give a list of conditions.' }];
  if (members.length === 0)
    problems.push({ path: `${path}.members`, message: 'A group needs at least one condition.' });
  const inside = members.flatMap((member: unknown, i) => {
    const at = `${path}.members[${i}]`;
    if (!isRecord(member)) return [{ path: at, message: 'Give a condition or a group.' }];
    return 'match' in member || 'members' in member
      ? groupProblems(member, at, depth + 1)
      : conditionProblems(member, at);
  });
  return [...problems, ...inside];
}

function sizeProblems(when: Readonly<Record<string, unknown>>): FieldProblem[] {
  const count = (group: Readonly<Record<string, unknown>>, depth: number): number => {
    if (depth > DEEPEST || !Array.isArray(group.members)) return 1;
    return group.members.reduce(
      (sum: number, member: unknown) => sum + (isRecord(member) ? count(member, depth + 1) : 1),
      0,
    );
  };
  return count(when, 1) > MOST_CONDITIONS
    ? [{ path: 'when', message: `Use at most ${MOST_CONDITIONS} conditions.` }]
    : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

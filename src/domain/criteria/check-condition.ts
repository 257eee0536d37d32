import * as v from 'valibot';
import type { FieldProblem } from '../checked';
import { FACT_KINDS } from './fact-definition';
import type { FactKind } from './fact-definition';
import { FACT_IDS, FACTS, isFactId } from './fact-table';

/** Ten years: what is longer is a slip of the unit. */
const LONGEST_MINUTES = 10 * 366 * 24 * 60;
/** Similar items are read within a budget, and a threshold beyond it could never be reached. */
const MOST_SIMILAR = 50;

const whole = (least: number, most: number) =>
  v.pipe(
    v.number('Give a number.'),
    v.integer('Give a whole number.'),
    v.minValue(least, `Give at least ${least}.`),
    v.maxValue(most, `Give at most ${most}.`),
  );
const name = v.pipe(
  v.string('Give a text.'),
  v.trim(),
  v.minLength(1, 'Fill this in.'),
  v.maxLength(255, 'Keep this to 255 characters.'),
);
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item, 'Give a list.'),
    v.minLength(1, 'Name at least one.'),
    v.maxLength(50, 'Name at most 50.'),
  );

export const valueMatch = v.union(
  [v.strictObject({ id: name, name: v.exactOptional(name) }), v.strictObject({ name })],
  'Give { id } or { name }.',
);
const values = listOf(valueMatch);
const minutes = whole(1, LONGEST_MINUTES);
const calendarId = v.exactOptional(name);
const sla = v.exactOptional(valueMatch);
const withinMinutes = v.exactOptional(minutes);

/** What each kind of fact must state beside `fact` and `op`. */
const OPERANDS = {
  choice: { values },
  list: { values },
  flag: {},
  slaFlag: { sla },
  since: { minutes, calendarId },
  slaLeft: { minutes: whole(0, LONGEST_MINUTES), calendarId, sla },
  slaUsed: { percent: whole(1, 1000), sla },
  moments: { count: whole(0, 10_000), withinMinutes },
  count: { count: whole(0, 1_000_000) },
  rating: { rating: whole(1, 5) },
  words: { words: listOf(name), withinMinutes },
} as const satisfies Record<FactKind, v.ObjectEntries>;

const WITHOUT_OPERAND: readonly string[] = ['isSet', 'isEmpty'];

/** Everything wrong with one condition: an unknown fact or operator, a threshold that is missing, has no unit or is out of bounds. */
export function conditionProblems(value: Readonly<Record<string, unknown>>, path: string): FieldProblem[] {
  const { fact, op } = value;
  if (!isFactId(fact)) {
    return [
      {
        path: `${path}.fact`,
        message: `There is no fact ${shown(fact)}. Facts are: ${FACT_IDS.join(', ')}.`,
      },
    ];
  }
  const { kind, source } = FACTS[fact];
  const { operators, unit } = FACT_KINDS[kind];
  const operatorNames: readonly string[] = operators;
  if (typeof op !== 'string' || !operatorNames.includes(op)) {
    return [
      {
        path: `${path}.op`,
        message: `${fact} cannot be compared with ${shown(op)}. Use ${operators.join(', ')}.`,
      },
    ];
  }
  const operands = WITHOUT_OPERAND.includes(op) ? {} : OPERANDS[kind];
  const schema = v.strictObject({ fact: v.string(), op: v.string(), ...operands });
  const parsed = v.safeParse(schema, value);
  const problems = (parsed.issues ?? []).map((issue) => problemOf(issue, path, unit));
  if (problems.length === 0 && kind === 'moments' && op === 'atLeast' && value.count === 0) {
    problems.push({ path: `${path}.count`, message: 'At least 0 always holds. Give at least 1.' });
  }
  if (problems.length === 0 && source === 'sightings' && Number(value.count) > MOST_SIMILAR) {
    const message = `The engine counts at most ${MOST_SIMILAR} similar work items.`;
    problems.push({ path: `${path}.count`, message });
  }
  return problems;
}

function problemOf(issue: v.BaseIssue<unknown>, path: string, unit: string): FieldProblem {
  const field = (v.getDotPath(issue) ?? '').replace(/\.(\d+)/g, '[$1]');
  const where = field === '' ? path : `${path}.${field}`;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      path: where,
      message: `'${field}' is not known here${unit === 'none' ? '.' : `: give the threshold in its unit, as '${unit}'.`}`,
    };
  }
  if (issue.input === undefined)
    return { path: where, message: `Give the threshold in its unit, as '${field}'.` };
  return { path: where, message: issue.message };
}

const shown = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));

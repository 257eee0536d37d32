import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import type { FieldProblem } from '../../src/domain/checked';
import { checkCriterion } from '../../src/domain/criteria/check-criterion';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { checkReferences } from '../../src/domain/policy/check-references';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import type { PolicySet } from '../../src/domain/policy/policy-set';

const MOST_CRITERIA = 1_000;

/** Criteria that cannot be tested as they are written. None of them was. */
export class CriteriaError extends Error {
  override readonly name = 'CriteriaError';

  constructor(
    file: string,
    readonly problems: readonly FieldProblem[],
  ) {
    const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
    super([`${file} cannot be tested; nothing was.`, ...lines].join('\n'));
  }

  [inspect.custom](): string {
    return this.message;
  }
}

/** The shipped policies with these criteria in place of the shipped ones: their calendars, playbooks and ladders are the shipped ones. */
export const withCriteria = (criteria: readonly Criterion[]): PolicySet => ({
  ...SHIPPED_POLICIES,
  criteria: Object.fromEntries(criteria.map((body) => [body.id, { version: 0, body }])),
});

/** @throws CriteriaError with everything that is wrong, each by the path to its field: `[2].when.members[0].minutes`. */
export function readCriteriaFile(file: string): readonly Criterion[] {
  const refuse = (...problems: readonly FieldProblem[]): CriteriaError => new CriteriaError(file, problems);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refuse({ path: '(whole file)', message: error instanceof Error ? error.message : String(error) });
  }
  if (!Array.isArray(parsed) || parsed.length === 0)
    throw refuse({ path: '(whole file)', message: 'Give a list with at least one criterion.' });
  if (parsed.length > MOST_CRITERIA)
    throw refuse({ path: '(whole file)', message: `Give at most ${MOST_CRITERIA} criteria.` });
  const criteria: Criterion[] = [];
  const problems: FieldProblem[] = [];
  const places = new Map<string, number>();
  for (const [index, value] of (parsed as readonly unknown[]).entries()) {
    const checked = checkCriterion(value);
    if (!checked.ok) {
      problems.push(...checked.problems.map(({ path, message }) => ({ path: join(index, path), message })));
      continue;
    }
    const before = places.get(checked.value.id);
    if (before !== undefined)
      problems.push({ path: `[${index}].id`, message: `[${before}] has this id too.` });
    places.set(checked.value.id, index);
    criteria.push(checked.value);
  }
  problems.push(...referenceProblems(criteria, places));
  if (problems.length > 0) throw refuse(...problems);
  return criteria;
}

const join = (index: number, path: string): string => (path === '' ? `[${index}]` : `[${index}].${path}`);

/** Only what the file's criteria name; paths of the policy set begin with the kind and the id. */
function referenceProblems(
  criteria: readonly Criterion[],
  places: ReadonlyMap<string, number>,
): readonly FieldProblem[] {
  return criteria.flatMap((criterion) => {
    const start = `criterion.${criterion.id}.`;
    return checkReferences(withCriteria([criterion])).map(({ path, message }) => ({
      path: join(places.get(criterion.id) ?? 0, path.replace(start, '')),
      message,
    }));
  });
}

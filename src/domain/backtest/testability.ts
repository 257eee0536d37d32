import type { Condition, FactId } from '../criteria/condition';
import { isGroup, type ConditionGroup, type Criterion } from '../criteria/criterion';
import { FACTS } from '../criteria/fact-table';
import { factsNeeded } from '../criteria/facts-needed';

/** What of a criterion a history can test. */
export interface Testability {
  readonly tested: 'whole' | 'in part' | 'not at all';
  /** The facts it asks for that the history cannot give: they stay unknown, and where they decide, nothing is claimed. */
  readonly missing: readonly FactId[];
  /** The facts that are rebuilt nearly, not exactly. */
  readonly nearly: readonly FactId[];
}

export function testabilityOf(criterion: Criterion, testable: ReadonlySet<FactId>): Testability {
  const needed = [...factsNeeded([criterion])];
  const missing = needed.filter((fact) => !testable.has(fact));
  const canHold = possibleAnswers(criterion.when, testable).yes;
  return {
    tested: missing.length === 0 ? 'whole' : canHold ? 'in part' : 'not at all',
    missing,
    nearly: needed.filter((fact) => testable.has(fact) && FACTS[fact].history === 'nearly'),
  };
}

interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
}

/** Which answers a group can give when conditions on missing facts give none. */
function possibleAnswers(member: ConditionGroup | Condition, testable: ReadonlySet<FactId>): Possible {
  if (!isGroup(member)) {
    const isKnown = testable.has(member.fact);
    return { yes: isKnown, no: isKnown };
  }
  const inside = member.members.map((one) => possibleAnswers(one, testable));
  const every = (answer: keyof Possible): boolean => inside.every((one) => one[answer]);
  const some = (answer: keyof Possible): boolean => inside.some((one) => one[answer]);
  if (member.match === 'all') return { yes: every('yes'), no: some('no') };
  if (member.match === 'any') return { yes: some('yes'), no: every('no') };
  return { yes: every('no'), no: some('yes') };
}

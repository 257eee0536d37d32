import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';
import type { FieldView } from '../fields/field';
import { slaOfIssue } from '../sla/sla-of-issue';
import type { MeasuredSla } from '../sla/sla-cycles';
import { SLA_METRICS } from '../sla/metrics';
import type { SlaMetric } from '../sla/metrics';
import type { Issue } from '../site/site-data';
import { JqlError, noFunction, noOperator } from './jql-error';
import type { JqlReader } from './jql-reader';
import { periodMillis } from './jql-time';

type State = (sla: MeasuredSla) => boolean;

/** Asked with = and !=, as the service desk's search functions. */
const STATES: Readonly<Record<string, State>> = {
  breached: ({ ongoing, completed }) => ongoing?.breached ?? completed.at(-1)?.breached ?? false,
  everbreached: ({ ongoing, completed }) =>
    ongoing?.breached === true || completed.some((cycle) => cycle.breached),
  completed: ({ ongoing, completed }) => ongoing === undefined && completed.length > 0,
  running: ({ ongoing }) => ongoing !== undefined && !ongoing.paused && ongoing.withinCalendarHours,
  paused: ({ ongoing }) => ongoing?.paused === true,
  withincalendarhours: ({ ongoing }) => ongoing?.withinCalendarHours === true,
};

function compare(operator: string, left: number, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

function periodOf(call: FunctionOperand): number {
  const text = call.arguments[0]?.value ?? '0m';
  const millis = periodMillis(text);
  if (millis === undefined)
    throw new JqlError(`The duration '${text}' of the function '${call.function.value}' is invalid.`);
  return millis;
}

/** Issues that have no such clock are found by `is EMPTY` alone. */
export function slaTest(
  operator: string,
  operand: Operand | void,
  reader: JqlReader,
  view: FieldView,
): (issue: Issue) => boolean {
  const metric = SLA_METRICS.find((one) => one.fieldId === reader.field?.id) as SlaMetric;
  const slaOf = (issue: Issue): MeasuredSla | undefined => slaOfIssue(view.site, metric, issue, view.now);
  if (operator === 'is') return (issue) => slaOf(issue) === undefined;
  if (operator === 'is not') return (issue) => slaOf(issue) !== undefined;
  if (!operand || operand.operandType !== 'function')
    throw new JqlError(`The field '${reader.name}' can only be compared with SLA functions.`);
  const name = operand.function.value.toLowerCase();
  const state = STATES[name];
  if (state !== undefined) {
    if (operator !== '=' && operator !== '!=') throw noOperator(operator, reader.name);
    return (issue) => {
      const sla = slaOf(issue);
      return sla !== undefined && state(sla) === (operator === '=');
    };
  }
  if (name !== 'remaining' && name !== 'elapsed') throw noFunction(operand.function.value);
  if (!['<', '<=', '>', '>='].includes(operator)) throw noOperator(operator, reader.name);
  const millis = periodOf(operand);
  return (issue) => {
    const ongoing = slaOf(issue)?.ongoing;
    if (ongoing === undefined) return false;
    return compare(operator, name === 'elapsed' ? ongoing.elapsed : ongoing.goal - ongoing.elapsed, millis);
  };
}

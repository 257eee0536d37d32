import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { Change, ChangeItem, Issue } from '../site/site-data';
import { noOperator } from './jql-error';
import type { JqlReader } from './jql-reader';

export interface OperandReader {
  /** Names in lower case that an operand stands for; `empty` is the empty string. */
  names(operand: Operand, reader: JqlReader): readonly string[];
  people(operand: Operand): readonly string[];
  instants(operand: Operand): readonly number[];
}

const KEEPS_HISTORY: ReadonlySet<string> = new Set([
  'status',
  'assignee',
  'priority',
  'resolution',
  'reporter',
]);

const sideOf = (id: string | null, text: string | null): string[] =>
  id === null && text === null ? [''] : [id ?? '', text ?? ''].map((one) => one.toLowerCase());
const meets = (side: readonly string[], wanted: readonly string[]): boolean =>
  side.some((one) => wanted.includes(one));

interface Span {
  readonly after: number;
  readonly before: number;
}

const DAY = 86_400_000;

function spanOf(clause: TerminalClause, read: OperandReader): Span {
  let span: Span = { after: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY };
  for (const predicate of clause.predicates) {
    const kind = predicate.operator.value;
    if (!predicate.operand || kind === 'by' || kind === 'from' || kind === 'to') continue;
    const [first = 0, second = first] = read.instants(predicate.operand);
    if (kind === 'after') span = { ...span, after: first };
    else if (kind === 'before') span = { ...span, before: first };
    else span = kind === 'on' ? { after: first, before: first + DAY } : { after: first, before: second };
  }
  return span;
}

interface Stay {
  readonly side: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The values that a field has had, each with when it came and went and who brought it. */
function staysOf(issue: Issue, reader: JqlReader, fieldId: string): Stay[] {
  const stays: Stay[] = [];
  let from = issue.createdAt;
  let by = issue.creatorId;
  let side: readonly string[] | undefined;
  for (const { change, item } of changesOf(issue, fieldId)) {
    stays.push({ side: sideOf(item.from, item.fromText), from, to: change.at, by });
    side = sideOf(item.to, item.toText);
    from = change.at;
    by = change.authorId;
  }
  const current = reader.names(issue);
  stays.push({
    side: side ?? (current.length === 0 ? [''] : current),
    from,
    to: Number.POSITIVE_INFINITY,
    by,
  });
  return stays;
}

const changesOf = (issue: Issue, fieldId: string): { change: Change; item: ChangeItem }[] =>
  issue.history.flatMap((change) =>
    change.items.filter((item) => item.fieldId === fieldId).map((item) => ({ change, item })),
  );

/** `was`, `was in`, their negations, and `changed`, with their predicates. */
export function historyTest(
  clause: TerminalClause,
  reader: JqlReader,
  read: OperandReader,
): (issue: Issue) => boolean {
  const operator = clause.operator?.value ?? '';
  const fieldId = reader.field?.id;
  if (fieldId === undefined || !KEEPS_HISTORY.has(fieldId)) throw noOperator(operator, reader.name);
  const namesOf = (kind: 'from' | 'to'): readonly string[] | undefined => {
    const operand = clause.predicates.find((predicate) => predicate.operator.value === kind)?.operand;
    return operand ? read.names(operand, reader) : undefined;
  };
  const byOperand = clause.predicates.find((predicate) => predicate.operator.value === 'by')?.operand;
  const by = byOperand ? read.people(byOperand) : undefined;
  const span = spanOf(clause, read);
  if (operator === 'changed') {
    const [from, to] = [namesOf('from'), namesOf('to')];
    return (issue) =>
      changesOf(issue, fieldId).some(
        ({ change, item }) =>
          change.at >= span.after &&
          change.at <= span.before &&
          (by === undefined || by.includes(change.authorId.toLowerCase())) &&
          (from === undefined || meets(sideOf(item.from, item.fromText), from)) &&
          (to === undefined || meets(sideOf(item.to, item.toText), to)),
      );
  }
  const wanted = clause.operand ? read.names(clause.operand, reader) : [];
  const was = (issue: Issue): boolean =>
    staysOf(issue, reader, fieldId).some(
      (stay) =>
        meets(stay.side, wanted) &&
        stay.to >= span.after &&
        stay.from <= span.before &&
        (by === undefined || by.includes(stay.by.toLowerCase())),
    );
  return operator.startsWith('was not') ? (issue) => !was(issue) : was;
}

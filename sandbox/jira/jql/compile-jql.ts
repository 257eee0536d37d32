import type { Clause, FunctionOperand, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { PRIORITIES } from '../definitions/choices';
import type { FieldView, JqlFamily } from '../fields/field';
import { viewOf } from '../jira-core';
import type { JiraCore } from '../jira-core';
import type { Issue, Person } from '../site/site-data';
import { historyTest } from './history-clause';
import type { OperandReader } from './history-clause';
import { JqlError, noField, noFunction, noOperator, noValue } from './jql-error';
import { findReader, keyRank } from './find-reader';
import type { JqlReader } from './jql-reader';
import { dateFunction, jqlInstant } from './jql-time';
import { slaTest } from './sla-clause';
import { textTest } from './text-test';

export type IssueTest = (issue: Issue) => boolean;

const EQUALITY = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const ORDERED = ['<', '<=', '>', '>='];
const OPERATORS: Readonly<Record<JqlFamily, readonly string[]>> = {
  choice: EQUALITY,
  person: EQUALITY,
  label: EQUALITY,
  key: [...EQUALITY, ...ORDERED],
  text: ['~', '!~', 'is', 'is not'],
  date: [...EQUALITY, ...ORDERED],
  number: [...EQUALITY, ...ORDERED],
  sla: ['=', '!=', ...ORDERED, 'is', 'is not'],
};

function ordered(operator: string, left: number | string, right: number | string): boolean {
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

/** Priorities are compared by urgency; NaN for a name that none has. */
function priorityRank(name: string): number {
  const priority = PRIORITIES.find(
    ({ id, name: known }) => id === name || known.toLowerCase() === name.toLowerCase(),
  );
  return priority === undefined ? Number.NaN : -Number(priority.id);
}

/** Turns clauses into tests under one person's eyes and clock. Throws a JqlError in Jira's words. */
export class JqlCompiler implements OperandReader {
  readonly view: FieldView;

  constructor(
    readonly core: JiraCore,
    viewer: Person,
  ) {
    this.view = viewOf(core, viewer);
  }

  test(clause: Clause): IssueTest {
    if (clause.clauseType === 'not') {
      const inner = this.test(clause.clause);
      return (issue) => !inner(issue);
    }
    if (clause.clauseType === 'terminal') return this.#terminal(clause);
    const tests = clause.clauses.map((one) => this.test(one));
    return clause.operator.value === 'and'
      ? (issue) => tests.every((one) => one(issue))
      : (issue) => tests.some((one) => one(issue));
  }

  reader(field: TerminalClause['field']): JqlReader {
    const [property] = field.properties ?? [];
    const path =
      property?.path
        ?.map((part) => part.value)
        .join('')
        .replace(/^\./, '') ?? '';
    const asked = property?.key ? { key: property.key.value, path } : undefined;
    const reader = findReader(this.core, field.value, asked, this.view);
    if (reader === undefined)
      throw noField(asked === undefined ? field.value : `${field.value}[${asked.key}].${path}`);
    return reader;
  }

  names(operand: Operand, reader: JqlReader): readonly string[] {
    switch (operand.operandType) {
      case 'list':
        return operand.values.flatMap((value) => this.names(value, reader));
      case 'keyword':
        return [''];
      case 'function':
        return this.#called(operand, reader);
      case 'value': {
        const name = operand.value.toLowerCase();
        if (!reader.isKnown(name)) {
          if (reader.family === 'key')
            throw new JqlError(
              `An issue with key '${operand.value}' does not exist for field '${reader.name}'.`,
            );
          throw noValue(operand.value, reader.name);
        }
        return [name];
      }
    }
  }

  people(operand: Operand): readonly string[] {
    const known = [...this.core.site.people.values()];
    const texts = operand.operandType === 'list' ? operand.values.flatMap((value) => this.people(value)) : [];
    if (operand.operandType === 'function') return this.#peopleFunction(operand) ?? [];
    if (operand.operandType !== 'value') return texts;
    const name = operand.value.toLowerCase();
    return known
      .filter((one) => one.accountId.toLowerCase() === name || one.displayName.toLowerCase() === name)
      .map((one) => one.accountId.toLowerCase());
  }

  instants(operand: Operand, field = 'date'): readonly number[] {
    if (operand.operandType === 'list') return operand.values.flatMap((value) => this.instants(value, field));
    if (operand.operandType === 'value') return [jqlInstant(operand.value, field, this.view)];
    if (operand.operandType === 'keyword') return [];
    const at = dateFunction(
      operand.function.value,
      operand.arguments.map((argument) => argument.value),
      this.view,
    );
    if (at === undefined) throw noFunction(operand.function.value);
    return [at];
  }

  #peopleFunction(call: FunctionOperand): string[] | undefined {
    const name = call.function.value.toLowerCase();
    if (name === 'currentuser') return [this.view.viewer.accountId.toLowerCase()];
    if (name !== 'membersof') return undefined;
    const called = call.arguments[0]?.value ?? '';
    const group = [...this.core.site.groups.values()].find(
      (one) => one.name.toLowerCase() === called.toLowerCase() || one.groupId === called,
    );
    if (group === undefined)
      throw new JqlError(
        `Function 'membersOf' can not generate a list of usernames for group '${called}'; the group does not exist.`,
      );
    return group.memberIds.map((id) => id.toLowerCase());
  }

  #called(call: FunctionOperand, reader: JqlReader): readonly string[] {
    const name = call.function.value.toLowerCase();
    if (reader.family === 'person') {
      const people = this.#peopleFunction(call);
      if (people !== undefined) return people;
    }
    if (reader.family === 'key' && name === 'linkedissues') {
      const issue = this.core.site.issues.find(call.arguments[0]?.value ?? '');
      if (issue === undefined || !this.core.permits.sees(this.view.viewer, issue))
        throw new JqlError(
          `Issue '${call.arguments[0]?.value ?? ''}' could not be found in function 'linkedIssues'.`,
        );
      return this.core.site
        .linksOf(issue)
        .flatMap((link) => [link.inwardIssueId, link.outwardIssueId].filter((id) => id !== issue.id));
    }
    throw noFunction(call.function.value);
  }

  #terminal(clause: TerminalClause): IssueTest {
    const operator = clause.operator?.value ?? '';
    const reader = this.reader(clause.field);
    if (operator === 'changed' || operator.startsWith('was')) return historyTest(clause, reader, this);
    const allowed = OPERATORS[reader.family];
    const isPriorityOrder = reader.field?.id === 'priority' && ORDERED.includes(operator);
    if (!allowed.includes(operator) && !isPriorityOrder) throw noOperator(operator, reader.name);
    if (reader.family === 'sla') return slaTest(operator, clause.operand, reader, this.view);
    const { operand } = clause;
    if (!operand)
      throw new JqlError(`Error in JQL Query: the field '${reader.name}' has no value to compare with.`);
    if (operator === 'is' || operator === 'is not') return this.#emptiness(operator, reader);
    if (operator === '~' || operator === '!~') return this.#text(operator, operand, reader);
    if (reader.family === 'date' || reader.family === 'number' || ORDERED.includes(operator))
      return this.#ordered(operator, operand, reader);
    return this.#equality(operator, operand, reader);
  }

  #emptiness(operator: string, reader: JqlReader): IssueTest {
    const isEmpty: IssueTest =
      reader.family === 'date' || reader.family === 'number'
        ? (issue) => reader.rank(issue) === null
        : (issue) => reader.names(issue).every((name) => name === '');
    return operator === 'is' ? isEmpty : (issue) => !isEmpty(issue);
  }

  #text(operator: string, operand: Operand, reader: JqlReader): IssueTest {
    if (operand.operandType !== 'value')
      throw new JqlError(`The field '${reader.name}' can only be searched for text.`);
    const finds = textTest(operand.value);
    return operator === '~'
      ? (issue) => finds(reader.text(issue))
      : (issue) => reader.text(issue) !== '' && !finds(reader.text(issue));
  }

  #ordered(operator: string, operand: Operand, reader: JqlReader): IssueTest {
    const bounds = this.#bounds(operand, reader);
    if (operator === '=' || operator === 'in')
      return (issue) => bounds.some((bound) => bound === reader.rank(issue));
    if (operator === '!=' || operator === 'not in') {
      return (issue) => reader.rank(issue) !== null && bounds.every((bound) => bound !== reader.rank(issue));
    }
    const [bound] = bounds;
    if (bound === undefined) throw noOperator(operator, reader.name);
    return (issue) => {
      const rank = reader.rank(issue);
      return rank !== null && ordered(operator, rank, bound);
    };
  }

  #bounds(operand: Operand, reader: JqlReader): readonly (number | string)[] {
    if (reader.family === 'date') return this.instants(operand, reader.name);
    const texts = operand.operandType === 'list' ? operand.values : [operand];
    return texts.map((one) => {
      if (one.operandType !== 'value')
        throw new JqlError(`The field '${reader.name}' cannot be compared with this.`);
      if (reader.family === 'key') return keyRank(one.value);
      const rank = reader.field?.id === 'priority' ? priorityRank(one.value) : Number(one.value);
      if (Number.isNaN(rank)) throw noValue(one.value, reader.name);
      return rank;
    });
  }

  #equality(operator: string, operand: Operand, reader: JqlReader): IssueTest {
    const wanted = new Set(this.names(operand, reader));
    const matches: IssueTest = (issue) => {
      const names = reader.names(issue);
      return names.length === 0 ? wanted.has('') : names.some((name) => wanted.has(name));
    };
    if (operator === '=' || operator === 'in') return matches;
    return (issue) => reader.names(issue).length > 0 && !matches(issue);
  }
}

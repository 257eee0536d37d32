import type { Clause, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { JiraCore } from '../jira-core';
import type { Issue, Person } from '../site/site-data';
import { JqlCompiler } from './compile-jql';
import type { IssueTest } from './compile-jql';
import { JqlError } from './jql-error';
import { parseJql } from './parse-jql';

export type SortKey = readonly (number | string | null)[];

interface Sort {
  readonly rank: (issue: Issue) => number | string | null;
  readonly isDescending: boolean;
}

/** A compiled query: which issues, in which order. */
export interface Search {
  readonly isBounded: boolean;
  readonly matches: IssueTest;
  /** All that the viewer may see of it, sorted, with the keys they were sorted by. */
  run(): readonly { readonly issue: Issue; readonly key: SortKey }[];
  compare(a: SortKey, b: SortKey): number;
}

/** Clauses that every found issue must meet: the ways to look at fewer issues than all. */
function conjuncts(clause: Clause): TerminalClause[] {
  if (clause.clauseType === 'terminal') return [clause];
  return clause.clauseType === 'compound' && clause.operator.value === 'and'
    ? clause.clauses.flatMap(conjuncts)
    : [];
}

function candidates(compiler: JqlCompiler, query: Query): Iterable<Issue> {
  const { site } = compiler.core;
  let best: { readonly size: number; readonly issues: () => Iterable<Issue> } = {
    size: site.issues.byId.size,
    issues: () => site.issues.byId.values(),
  };
  const offer = (size: number, issues: () => Iterable<Issue>): void => {
    if (size < best.size) best = { size, issues };
  };
  for (const clause of query.where ? conjuncts(query.where) : []) {
    const name = clause.field.value.toLowerCase();
    const operator = clause.operator?.value ?? '';
    const { operand } = clause;
    if (!operand) continue;
    if (['key', 'id', 'issuekey', 'issue'].includes(name) && (operator === '=' || operator === 'in')) {
      const found = [
        ...new Set(
          compiler
            .names(operand, compiler.reader(clause.field))
            .flatMap((key) => site.issues.find(key) ?? []),
        ),
      ];
      offer(found.length, () => found);
    } else if (name === 'project' && (operator === '=' || operator === 'in')) {
      const projects = [
        ...new Set(
          compiler
            .names(operand, compiler.reader(clause.field))
            .flatMap(
              (key) =>
                site.project(key) ??
                site.data.projects.find((project) => project.name.toLowerCase() === key) ??
                [],
            ),
        ),
      ];
      offer(
        projects.reduce((sum, project) => sum + site.issues.countOfProject(project.id), 0),
        () => projects.flatMap((project) => [...site.issues.ofProject(project.id)]),
      );
    } else if ((name === 'updated' || name === 'updateddate') && (operator === '>=' || operator === '>')) {
      const [since] = compiler.instants(operand, clause.field.value);
      if (since === undefined) continue;
      const found = site.issues.updatedSince(since);
      offer(found.length, () => found);
    }
  }
  return best.issues();
}

/** Empty values come last whichever way the rest is sorted. */
function compareRanks(a: number | string | null, b: number | string | null, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (isDescending ? -1 : 1);
}

function sortsOf(compiler: JqlCompiler, query: Query): readonly Sort[] {
  const asked = query.orderBy ? query.orderBy.fields : [];
  return asked.map(({ field, direction }) => {
    const reader = compiler.reader(field);
    return {
      rank: (issue: Issue) => reader.rank(issue),
      isDescending: direction !== undefined && direction.value === 'DESC',
    };
  });
}

/** Compiles a query for one person. Throws a JqlError in Jira's words. */
export function compileSearch(core: JiraCore, viewer: Person, jql: string): Search {
  const query = parseJql(jql);
  const compiler = new JqlCompiler(core, viewer);
  const test: IssueTest = query.where ? compiler.test(query.where) : () => true;
  const sorts = sortsOf(compiler, query);
  // What is archived or in the trash is in no search.
  const isLive: IssueTest = (issue) => core.site.projectOf(issue).shelf === undefined;
  const matches: IssueTest = (issue) => test(issue) && isLive(issue) && core.permits.sees(viewer, issue);
  const compare = (a: SortKey, b: SortKey): number => {
    for (const [index, sort] of sorts.entries()) {
      const order = compareRanks(a[index] ?? null, b[index] ?? null, sort.isDescending);
      if (order !== 0) return order;
    }
    // Newest first where the query leaves it open.
    return Number(b[sorts.length]) - Number(a[sorts.length]);
  };
  return {
    isBounded: Boolean(query.where),
    matches,
    compare,
    run() {
      const found: { issue: Issue; key: SortKey }[] = [];
      const lag = core.parts.faults.searchLagMs;
      for (const issue of candidates(compiler, query)) {
        // Jira's index is behind: what it does not know yet it does not find.
        if (lag > 0 && issue.updatedAt > core.now() - lag) continue;
        if (matches(issue))
          found.push({ issue, key: [...sorts.map((sort) => sort.rank(issue)), Number(issue.id)] });
      }
      return found.sort((a, b) => compare(a.key, b.key));
    },
  };
}

/** The query's faults in Jira's words; none when it is sound. */
export function jqlFaults(core: JiraCore, viewer: Person, jql: string): readonly string[] {
  try {
    compileSearch(core, viewer, jql);
    return [];
  } catch (error) {
    if (error instanceof JqlError) return [error.message];
    throw error;
  }
}

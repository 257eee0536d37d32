import { checked, refused } from '../checked';
import type { Checked, FieldProblem } from '../checked';
import type { IssueHistory } from './history';

/** A broken file has the same fault in thousands of rows: the first few tell enough. */
const MOST_PROBLEMS = 20;

/**
 * A history that facts can be rebuilt from: rows in order of time and none of them twice, nothing before the creation or
 * after the reading. What is found is named row by row; nothing is put right silently.
 */
export function checkHistory(history: IssueHistory): Checked<IssueHistory> {
  const problems = [
    ...rowProblems(history.changes, 'changes', history),
    ...rowProblems(history.comments ?? [], 'comments', history),
    ...(history.slas ?? []).flatMap((sla, i) => cycleProblems(sla.cycles, `slas[${i}].cycles`)),
  ];
  return problems.length > 0 ? refused(problems.slice(0, MOST_PROBLEMS)) : checked(history);
}

function rowProblems(
  rows: readonly { readonly at: number }[],
  path: string,
  { createdAt, readAt }: IssueHistory,
): FieldProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, i): FieldProblem[] => {
    const at = `${path}[${i}]`;
    const previous = rows[i - 1]?.at ?? createdAt;
    if (!Number.isFinite(row.at)) return [{ path: `${at}.at`, message: 'This is no time.' }];
    if (row.at < createdAt)
      return [{ path: `${at}.at`, message: 'This lies before the work item was created.' }];
    if (row.at < previous)
      return [{ path: `${at}.at`, message: 'This lies before the row above it: sort rows by time.' }];
    if (row.at > readAt) return [{ path: `${at}.at`, message: 'This lies after the history was read.' }];
    const text = JSON.stringify(row);
    const first = seen.get(text);
    if (first !== undefined) return [{ path: at, message: `This is the same row as ${path}[${first}].` }];
    seen.set(text, i);
    return [];
  });
}

function cycleProblems(
  cycles: readonly { readonly startedAt: number; readonly ongoing: boolean }[],
  path: string,
): FieldProblem[] {
  return cycles.flatMap((cycle, i): FieldProblem[] => {
    const next = cycles[i + 1];
    if (next === undefined) return [];
    if (cycle.ongoing) return [{ path: `${path}[${i}]`, message: 'Only the last cycle can be ongoing.' }];
    if (next.startedAt >= cycle.startedAt) return [];
    return [{ path: `${path}[${i + 1}].startedAt`, message: 'This lies before the cycle above it.' }];
  });
}

import type { CenterRow } from '../../../src/contract/center-page';
import type { Act } from '../../../src/domain/escalation/may-do';

/** What the columns of the board are. */
export const BOARD_BY = ['stage', 'severity'] as const;
export type BoardBy = (typeof BOARD_BY)[number];

export const COLUMNS_OF = {
  stage: ['requested', 'assessing', 'acting', 'monitoring', 'closed'],
  severity: ['critical', 'high', 'elevated'],
} as const;
export type BoardColumn = (typeof COLUMNS_OF)[BoardBy][number];

export const columnOf = (row: CenterRow, by: BoardBy): string => (by === 'stage' ? row.stage : row.severity);

/** What a move asks for: an act with its form, or the reason why there is none. */
export type Move =
  | { readonly act: Act; readonly severity?: CenterRow['severity'] }
  | { readonly no: 'requested' | 'assessing' | 'acting' | 'monitoring' };

const STEPS: Readonly<Record<string, Act>> = {
  'requested>assessing': 'approve',
  'assessing>acting': 'agree-plan',
  'acting>monitoring': 'record-satisfied',
  'monitoring>closed': 'close',
  'monitoring>acting': 'relapse',
};

/** The act that brings an open escalation from its column into another; where the process has no such step, from where it has to go on. */
export function moveTo(row: CenterRow, to: BoardColumn): Move {
  const severity = COLUMNS_OF.severity.find((one) => one === to);
  if (severity) return { act: 'change-severity', severity };
  const act = STEPS[`${row.stage}>${to}`];
  if (act) return { act };
  const from = row.stage;
  return { no: from === 'requested' || from === 'assessing' || from === 'acting' ? from : 'monitoring' };
}

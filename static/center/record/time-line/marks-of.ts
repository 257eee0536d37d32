import type { JournalCode, JournalLine } from '../../../../src/domain/escalation/journal';
import type { Stage } from '../../../../src/domain/escalation/stage';

export const LANES = ['stage', 'ladder', 'updates', 'handoffs', 'provider', 'work'] as const;
export type Lane = (typeof LANES)[number];

/** An entry of the journal, as far as its time and lines go. */
export interface Entry {
  readonly key: string;
  readonly at: number;
  readonly lines: readonly Pick<JournalLine, 'code'>[];
}

/** One thing that happened, on its lane. */
export interface Mark {
  readonly key: string;
  readonly at: number;
  readonly lane: Lane;
  /** Something was late, missed or fell back. */
  readonly isBad: boolean;
}

/** A stretch in one stage. */
export interface StageSpan {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
}

const STAGE_CODES: ReadonlySet<JournalCode> = new Set<JournalCode>([
  'opened',
  'approved',
  'declined',
  'severity-changed',
  'satisfied',
  'monitoring-started',
  'monitoring-ended',
  'agreed',
  'silence-ended',
  'relapsed',
  'closed',
  'withdrawn',
  'merged-into',
]);
const HANDOFF_CODES: ReadonlySet<JournalCode> = new Set<JournalCode>([
  'manager-set',
  'manager-handed-over',
  'shift-taken',
  'shift-taken-with-note',
]);
const WORK = /^(?:assessment|plan|action|resource|preventive|review)-/u;
const BAD =
  /(?:overdue|missed|late|empty|deserted|expired|returned|ping-pong)$|^(?:relapsed|ladder-ended|level-all-declined)$/u;

/** Where a line of the journal stands; null for what is no step of the process, as what the engine wrote to Jira. */
export function laneOf(code: JournalCode): Lane | null {
  if (STAGE_CODES.has(code)) return 'stage';
  if (HANDOFF_CODES.has(code) || code.startsWith('handoff-')) return 'handoffs';
  if (/^(?:level|ladder)-|^jumped-/u.test(code)) return 'ladder';
  if (code.startsWith('update-')) return 'updates';
  if (code.startsWith('leg-')) return 'provider';
  return WORK.test(code) ? 'work' : null;
}

/** Everything that stands on a lane, oldest first. */
export const marksOf = (entries: readonly Entry[]): readonly Mark[] =>
  [...entries]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ key, at, lines }) =>
      lines.flatMap(({ code }, index) => {
        const lane = laneOf(code);
        return lane ? [{ key: `${key}:${index}`, at, lane, isBad: BAD.test(code) }] : [];
      }),
    );

const STAGE_AFTER: Readonly<Partial<Record<JournalCode, Stage>>> = {
  approved: 'assessing',
  'approved-by-silence': 'assessing',
  'plan-agreed': 'acting',
  'monitoring-started': 'monitoring',
  satisfied: 'monitoring',
  relapsed: 'acting',
  closed: 'closed',
  declined: 'declined',
  'declined-by-silence': 'declined',
  withdrawn: 'withdrawn',
  'merged-into': 'merged',
};

/** The stages one after the other, from the opening to the end, or to now. A plan that is agreed anew changes none. */
export function stageSpans(entries: readonly Entry[], openedAt: number, until: number): readonly StageSpan[] {
  const codes = [...entries]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, lines }) => lines.map(({ code }) => ({ code, at })));
  const asked = codes.some(
    ({ code }) => code === 'approval-asked' || code === 'approved' || code === 'declined',
  );
  const spans: StageSpan[] = [{ stage: asked ? 'requested' : 'assessing', from: openedAt, to: until }];
  for (const { code, at } of codes) {
    const stage = STAGE_AFTER[code];
    const last = spans.at(-1);
    if (!stage || !last || stage === last.stage) continue;
    if (code === 'plan-agreed' && last.stage !== 'assessing') continue;
    spans[spans.length - 1] = { ...last, to: at };
    spans.push({ stage, from: at, to: until });
  }
  return spans;
}

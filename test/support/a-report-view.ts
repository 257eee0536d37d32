import type { FiguresView, ReportView } from '../../src/contract/report-view';
import { timeWords } from '../../src/words/due-words';
import { translator } from '../../src/words/translate';

const t = translator('en-US');

/** Who reads in English and in UTC. */
export const SPEAKER = { t, times: timeWords(t, 'en-US', 'UTC'), language: 'en-US' };

export const figuresWith = (
  counts: FiguresView['counts'] = {},
  given: Partial<FiguresView> = {},
): FiguresView => ({ counts, times: {}, cost: null, judged: 0, right: 0, ...given });

/** A report of March 2026 in which nothing happened. */
export const aReportView = (given: Partial<ReportView> = {}): ReportView => ({
  now: Date.UTC(2026, 2, 31, 12),
  zone: 'UTC',
  figuresAt: Date.UTC(2026, 2, 31, 11),
  work: { state: 'done', what: null, seen: 0, reachedAt: null, left: 0 },
  from: '2026-03',
  to: '2026-03',
  by: 'service',
  firstMonth: '2026-03',
  whole: figuresWith(),
  before: figuresWith(),
  bucket: 'day',
  trend: [{ from: '2026-03-01', opened: 0, ended: 0, open: 0 }],
  months: [{ month: '2026-03', figures: figuresWith() }],
  groups: [],
  total: 0,
  skip: 0,
  hidden: false,
  mayRebuild: false,
  currency: null,
  ...given,
});

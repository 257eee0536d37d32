import type { ReportCase } from '../../../src/contract/report-view';
import type { CaseFigure } from '../../../src/domain/report/case-figure';
import { ratingsIn } from '../../../src/domain/report/ratings';
import { AUDIENCES } from '../../../src/domain/escalation/audience';
import { DURATIONS } from '../../../src/domain/report/tally';
import { MINUTE } from '../../../src/domain/time';
import { dayText } from '../../shared/figures/cell-text';
import type { Site } from '../../shared/site';
import { counted, effortOf, lateEffortOf, promisesOf } from './report-figures';

type Speaker = Pick<Site, 't' | 'times' | 'language'>;

/** What one case adds to a figure, in words: when it was, what of it the figure counts, and how much work is known. */
export function caseText(site: Speaker, figure: CaseFigure, one: ReportCase): string {
  return [whenText(site, one), figureText(site, figure, one), workText(site, figure, one)]
    .filter((text) => text !== null)
    .join(' ');
}

function whenText({ t, language }: Speaker, { state, openedOn, endedOn }: ReportCase): string {
  const from = dayText(language, openedOn);
  if (state !== null) return t('reports.caseOffered', { from, state: t(`handoffState.${state}`) });
  return endedOn === null
    ? t('reports.caseOpen', { from })
    : t('reports.caseEnded', { from, to: dayText(language, endedOn) });
}

function figureText({ t, times }: Speaker, figure: CaseFigure, { figures }: ReportCase): string | null {
  const duration = DURATIONS.find((one) => figure === `time:${one}`);
  const spread = duration && figures.times[duration];
  if (spread)
    return t('reports.caseTime', {
      what: t(`reports.duration.${duration}`),
      duration: times.duration(spread.median * MINUTE),
    });
  const [part] = figure.split(':');
  switch (part) {
    case 'promises':
    case 'kept':
    case 'missed': {
      const audience = AUDIENCES.find((one) => figure === `${part}:${one}`);
      const { kept, missed } = audience ? promisesOf(figures, [audience]) : promisesOf(figures);
      return t('reports.casePromises', { kept, all: kept + missed });
    }
    case 'slaKnown':
    case 'slaLate':
    case 'slaLost':
    case 'slaSaved':
      return t(`reports.caseSla.${slaWord(figures)}`);
    case 'rated': {
      const stars = ratingsIn(figures, figure === 'rated:handling' ? 'handling' : 'request').mean ?? 0;
      return t('reports.caseRated', { stars });
    }
    case 'relapses':
      return t('reports.caseRelapses', { count: counted(figures, 'relapses') });
    case 'judged':
    case 'wrong':
      return t(figures.right > 0 ? 'reports.caseRight' : 'reports.caseWrong');
    case 'cases':
    case 'answers':
    case 'chases':
    case 'misses':
    case 'solved':
      return t('reports.caseProvider', {
        answers: counted(figures, 'answers'),
        chases: counted(figures, 'chases'),
        misses: counted(figures, 'misses'),
        solved: counted(figures, 'solved'),
        cases: counted(figures, 'cases'),
      });
    case 'outOfHours':
      return t('reports.caseLate', { duration: times.duration((lateEffortOf(figures) ?? 0) * MINUTE) });
    default:
      return null;
  }
}

function slaWord(figures: ReportCase['figures']): 'late' | 'lost' | 'saved' | 'kept' {
  if (counted(figures, 'slaLate') > 0) return 'late';
  if (counted(figures, 'slaLost') > 0) return 'lost';
  return counted(figures, 'slaSaved') > 0 ? 'saved' : 'kept';
}

/** Cases with a provider and hand-offs carry no work of their own; that none was logged is said where a figure is of escalations as such. */
function workText({ t, times }: Speaker, figure: CaseFigure, { state, figures }: ReportCase): string | null {
  if (state !== null || counted(figures, 'cases') > 0) return null;
  const minutes = effortOf(figures);
  if (minutes === null && !['opened', 'ended', 'open'].includes(figure)) return null;
  return minutes === null
    ? t('reports.caseNoEffort')
    : t('reports.caseEffort', { duration: times.duration(minutes * MINUTE) });
}

import type { Quartiles } from '../../../src/domain/backtest/quartiles';
import { MINUTE } from '../../../src/domain/time';
import type { Site } from '../../shared/site';
import type { LabReport, VersionReport } from './lab-report';

export interface FigureRow {
  readonly name: string;
  readonly hint: string;
  readonly values: readonly string[];
}

type Speaker = Pick<Site, 't' | 'times' | 'language'>;

/** The figures in words, a value per version. What is not judged says so instead of a number. */
export function figureRows(
  { base, versions }: LabReport,
  { t, times, language }: Speaker,
): readonly FigureRow[] {
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  const percent = (share: number) => `${number(share * 100)} %`;
  const time = (spread: Quartiles | null) =>
    spread === null
      ? t('lab.none')
      : t('lab.spread', {
          median: times.duration(spread.median * MINUTE),
          q1: times.duration(spread.q1 * MINUTE),
          q3: times.duration(spread.q3 * MINUTE),
          count: number(spread.count),
        });
  const row = (
    name: Parameters<typeof t>[0],
    hint: Parameters<typeof t>[0] | null,
    say: (version: VersionReport) => string,
    facts: Parameters<typeof t>[1] = {},
  ): FigureRow => ({
    name: t(name),
    hint: hint === null ? '' : t(hint, facts),
    values: versions.map((version) =>
      version.testability.tested === 'not at all' ? t('lab.untested') : say(version),
    ),
  });
  const judged =
    (say: (judgement: NonNullable<VersionReport['judged']>) => string) => (version: VersionReport) =>
      version.judged === null
        ? t('lab.notJudged')
        : version.judged.known === 0
          ? t('lab.none')
          : say(version.judged);
  const others = (version: VersionReport) =>
    [
      ...version.shared.map(({ name, workItems }) => t('lab.sharedWith', { name, count: number(workItems) })),
      t('lab.aloneOn', { count: number(version.alone) }),
    ].join('\n');
  const isKnown = base.known > 0;
  const known = { known: number(base.known), missed: number(base.missed), share: percent(base.share) };
  return [
    row('lab.hits', 'lab.hitsHint', ({ hits, workItems }) =>
      t('lab.hitsOn', { hits: number(hits.length), workItems: number(workItems) }),
    ),
    row('lab.heldBack', 'lab.heldBackHint', ({ heldBack }) => number(heldBack)),
    row('lab.outside', 'lab.outsideHint', ({ outsideHours }) =>
      outsideHours === null ? t('lab.noHours') : number(outsideHours),
    ),
    row('lab.waited', null, ({ waited, criterion }) =>
      criterion.quietHours === undefined ? t('lab.noQuiet') : number(waited),
    ),
    row('lab.overlap', null, others),
    row('lab.byHand', 'lab.byHandHint', ({ byHand }) =>
      byHand === null
        ? t('lab.notAsked')
        : byHand.escalated === 0
          ? t('lab.nobodyByHand')
          : t('lab.byHandFound', {
              found: number(byHand.found),
              escalated: number(byHand.escalated),
              earlier: time(byHand.earlier),
            }),
    ),
    row(
      'lab.beforeResolution',
      'lab.spreadHint',
      judged(({ leadMinutes }) => time(leadMinutes)),
    ),
    row('lab.beforeMiss', 'lab.spreadHint', (version) =>
      version.judged === null ? t('lab.notJudged') : time(version.beforeMiss),
    ),
    row(
      'lab.precision',
      isKnown ? 'lab.precisionHint' : null,
      judged(({ precision }) => percent(precision)),
      known,
    ),
    row(
      'lab.lift',
      'lab.liftHint',
      judged(({ lift }) => (base.missed === 0 ? t('lab.noMiss') : number(lift, 2))),
    ),
    row(
      'lab.recall',
      'lab.recallHint',
      judged(({ recall }) => (base.missed === 0 ? t('lab.noMiss') : percent(recall))),
    ),
    row(
      'lab.falseAlarms',
      'lab.falseAlarmsHint',
      judged(({ alarmsPer100Quiet }) => number(alarmsPer100Quiet, 1)),
    ),
  ];
}

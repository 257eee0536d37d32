import { FACTS } from '../../../src/domain/criteria/fact-table';
import { factText } from '../../../src/words/rule-text';
import type { Site } from '../../shared/site';
import type { LabResult } from './lab-state';

/** What limits the answer, in sentences: a part only, a sample, facts that history gives nearly or not, queries of today. */
export function limitsOf(
  { partial, past, report, task }: LabResult,
  { t, language }: Pick<Site, 't' | 'language'>,
): readonly string[] {
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  const facts = (of: 'missing' | 'nearly') => [
    ...new Set(report.versions.flatMap(({ testability }) => testability[of])),
  ];
  const list = (of: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(of);
  const named = facts('missing').map((fact) =>
    t(FACTS[fact].source === 'sightings' ? 'lab.missingSeen' : 'lab.missing', { fact: factText(t, fact) }),
  );
  const nearly = facts('nearly').map((fact) => factText(t, fact));
  const { versions, others } = task;
  const isSample = past.inPeriod > past.wanted && task.question.most !== null;
  return [
    ...(partial
      ? [t('lab.partial', { read: count(past.histories.length), wanted: count(past.wanted) })]
      : []),
    ...(isSample ? [t('lab.sampled', { wanted: count(past.wanted), all: count(past.inPeriod) })] : []),
    ...named,
    ...(nearly.length > 0 ? [t('lab.nearly', { facts: list(nearly) })] : []),
    ...([...versions, ...others].some(({ scope }) => scope.jql !== undefined) ? [t('lab.jqlToday')] : []),
    ...(report.base.known === 0 ? [t('lab.noOutcomes')] : []),
  ];
}

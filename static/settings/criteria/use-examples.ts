import { useEffect, useState } from 'react';
import type { ChoiceFact, FactId, ListFact } from '../../../src/domain/criteria/condition';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { IssueHistory, Named } from '../../../src/domain/criteria/history';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { exampleText } from './example-text';
import { readExamples } from './read-examples';

interface Examples {
  /** Values that recent work items carry. */
  readonly seen: Readonly<Partial<Record<ChoiceFact | ListFact, readonly Named[]>>>;
  readonly slas: readonly Named[];
  readonly exampleOf: (fact: FactId) => string;
  /** That they are being read, or could not be; empty once they are there. */
  readonly note: string;
}

type Read = readonly IssueHistory[] | 'reading' | 'failed';

/** What facts are on recent work items of the project, read as the admin when an editor opens. */
export function useExamples(): Examples {
  const site = useSite();
  const { t, projectId } = site;
  const { view } = useSettings();
  const [read, setRead] = useState<Read>('reading');
  useEffect(() => {
    const controller = new AbortController();
    const keep = (found: Read) => {
      if (!controller.signal.aborted) setRead(found);
    };
    void readExamples(projectId, view.settings.body, view.now, controller.signal).then(keep, () =>
      keep('failed'),
    );
    return () => controller.abort();
    // once for each editor: what was read stays true enough for an example
  }, [projectId]);
  if (read === 'reading' || read === 'failed') {
    const note = t(read === 'reading' ? 'criteria.examplesLoading' : 'criteria.examplesFailed');
    return { seen: {}, slas: [], exampleOf: () => '', note };
  }
  const known = read.map((history) => ({ key: history.key, readings: factsAt(history, view.now).readings }));
  const exampleOf = (fact: FactId): string => {
    const said = known.map(({ key, readings }) => ({
      key,
      text: exampleText(fact, readings, view.now, site),
    }));
    const best =
      said.find(({ text }) => typeof text === 'string') ?? said.find(({ text }) => text === null) ?? said[0];
    if (!best) return '';
    if (best.text === undefined) return t('criteria.exampleUnknown', { key: best.key });
    return best.text === null
      ? t('criteria.exampleNone', { key: best.key })
      : t('criteria.example', { key: best.key, value: best.text });
  };
  const teams = read.flatMap(({ team }) => team ?? []);
  return {
    seen: {
      team: once(teams),
      labels: once(read.flatMap(({ labels }) => labels)),
      services: once(read.flatMap(({ services }) => services)),
      organisations: once(read.flatMap(({ organisations }) => organisations)),
    },
    slas: once(read.flatMap(({ slas }) => (slas ?? []).map(({ id, name }) => ({ id, name })))),
    exampleOf,
    note: known.length === 0 ? t('criteria.examplesFailed') : '',
  };
}

const once = (values: readonly Named[]): readonly Named[] =>
  values.filter(({ id }, index) => values.findIndex((one) => one.id === id) === index);

import type { PolicyFigures } from '../../../src/contract/criteria-view';
import { fitnessOf, type FitnessFinding } from '../../../src/domain/policy/fitness';
import {
  namedInCriterion,
  namedInLadder,
  namedInPlaybook,
  namedInSettings,
} from '../../../src/domain/policy/named-people';
import { useSettings } from '../settings-state';
import { useGone } from './use-gone';

const NOBODY: ReadonlySet<string> = new Set();

/** What there is to look at; `peopleKnown` is false while, or where, Jira does not say who is gone. */
export function useFitness(figures: PolicyFigures): {
  readonly findings: readonly FitnessFinding[];
  readonly peopleKnown: boolean | undefined;
} {
  const { view } = useSettings();
  const criteria = view.criteria.map(({ body }) => body);
  const ladders = view.ladders.map(({ body }) => body);
  const playbooks = view.playbooks.map(({ body }) => body);
  const settings = view.settings.body;
  const named = [
    ...criteria.map(namedInCriterion),
    ...ladders.map(namedInLadder),
    ...playbooks.map(namedInPlaybook),
    namedInSettings(settings),
  ];
  const gone = useGone(
    [...new Set(named.flatMap(({ accountIds }) => accountIds))],
    [...new Set(named.flatMap(({ groupIds }) => groupIds))],
  );
  return {
    findings: fitnessOf({
      now: view.now,
      criteria,
      ladders,
      playbooks,
      settings,
      figures,
      left: gone?.left ?? NOBODY,
      emptied: gone?.emptied ?? NOBODY,
      fresh: new Set(figures.fresh),
    }),
    peopleKnown: gone === undefined ? undefined : gone !== null,
  };
}

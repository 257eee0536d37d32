import type { CountFact } from '../condition';
import type { FactDefinition, FactDefinitions } from '../fact-definition';
import type { IssueHistory, SimilarItems } from '../history';
import { known, unknownFact } from '../past';

type Similar = 'similarByService' | 'similarByCustomer' | 'similarByComponent';

/** Has no log of changes: known at the time of reading only. */
const head = (
  fact: CountFact,
  countOf: (history: IssueHistory) => number | null,
  meaning: string,
): FactDefinition<CountFact> => ({
  kind: 'count',
  source: 'issue',
  history: 'not at all',
  meaning,
  canBeMissing: false,
  stoppedBy: null,
  example: { fact, op: 'atLeast', count: 5 },
  read: (past) => {
    const count = past.isPresent ? countOf(past.history) : null;
    return count === null ? unknownFact(past) : known(past, count, past.history.readAt);
  },
});

const similar = (
  fact: Similar,
  same: SimilarItems['sightings'][number]['same'],
  meaning: string,
): FactDefinition<Similar> => ({
  kind: 'moments',
  source: 'sightings',
  history: 'nearly',
  meaning,
  canBeMissing: false,
  stoppedBy: null,
  example: { fact, op: 'atLeast', count: 3, withinMinutes: 24 * 60 },
  read: (past) => {
    const { similarItems, createdAt } = past.history;
    if (similarItems === null) return unknownFact(past);
    const sightings = similarItems.sightings.filter(
      (sighting) => sighting.same === same && sighting.at <= past.at,
    );
    const moments = sightings.map((sighting) => sighting.at).sort((a, b) => a - b);
    return { value: moments, changedAt: moments.at(-1) ?? createdAt, readAt: similarItems.readAt };
  },
});

const linkedIncidents: FactDefinition<'linkedIncidents'> = {
  kind: 'moments',
  source: 'links',
  history: 'nearly',
  meaning: 'How many incidents are linked to it; links that were taken away since are not seen in the past.',
  canBeMissing: false,
  stoppedBy: null,
  example: { fact: 'linkedIncidents', op: 'atLeast', count: 3 },
  read: (past) => {
    const { linkedIncidents: linked, createdAt } = past.history;
    if (linked === null) return unknownFact(past);
    const moments = linked.incidents.map((incident) => incident.linkedAt).filter((at) => at <= past.at);
    moments.sort((a, b) => a - b);
    return { value: moments, changedAt: moments.at(-1) ?? createdAt, readAt: linked.readAt };
  },
};

export const surroundingFacts: FactDefinitions<CountFact | Similar | 'linkedIncidents'> = {
  watchers: head('watchers', (history) => history.watchers, 'How many people watch it.'),
  voters: head('voters', (history) => history.votes, 'How many people voted for it.'),
  similarByService: similar(
    'similarByService',
    'service',
    'Other work items seen with one of the same services.',
  ),
  similarByCustomer: similar('similarByCustomer', 'customer', 'Other work items seen of the same customer.'),
  similarByComponent: similar(
    'similarByComponent',
    'component',
    'Other work items seen with one of the same components.',
  ),
  linkedIncidents,
};

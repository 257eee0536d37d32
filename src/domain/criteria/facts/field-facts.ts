import type { ChoiceFact, ListFact } from '../condition';
import type { FactDefinition, FactDefinitions } from '../fact-definition';
import type { ListField, SingleField } from '../history';
import { fieldAt, known, lastChangeAt, listAt } from '../past';

type Choice = FactDefinition<ChoiceFact>;
type List = FactDefinition<ListFact>;

const choice = (fact: ChoiceFact & SingleField, meaning: string, example: string): Choice => ({
  kind: 'choice',
  source: 'changelog',
  history: 'exactly',
  meaning,
  canBeMissing: fact !== 'issueType',
  stoppedBy: null,
  example: { fact, op: 'isAny', values: [{ name: example }] },
  read: (past) => {
    const { value, changedAt } = fieldAt(past.history, past.seen, fact);
    return known(past, value, changedAt);
  },
});

const list = (fact: ListFact, field: ListField, meaning: string, example: string): List => ({
  kind: 'list',
  source: 'changelog',
  history: 'exactly',
  meaning,
  canBeMissing: true,
  stoppedBy: null,
  example: { fact, op: 'hasAny', values: [{ name: example }] },
  read: (past) => known(past, listAt(past, field), lastChangeAt(past.history, past.seen, field)),
});

export const fieldFacts: FactDefinitions<ChoiceFact | ListFact> = {
  priority: choice('priority', 'The priority that was set.', 'Highest'),
  issueType: choice('issueType', 'The kind of work item it was.', 'Incident'),
  requestType: choice('requestType', 'The request type that the customer saw.', 'Report a fault'),
  team: choice('team', 'The team that had the work item.', 'Network'),
  status: {
    kind: 'choice',
    source: 'changelog',
    history: 'exactly',
    meaning: 'The status it was in.',
    canBeMissing: false,
    stoppedBy: 'change-status',
    example: { fact: 'status', op: 'isAny', values: [{ name: 'Waiting for support' }] },
    read: (past) => known(past, past.status, lastChangeAt(past.history, past.seen, 'status')),
  },
  statusCategory: {
    kind: 'choice',
    source: 'changelog',
    history: 'exactly',
    meaning: "The category of its status: new, indeterminate or done. A status's category is today's.",
    canBeMissing: false,
    stoppedBy: 'change-status',
    example: { fact: 'statusCategory', op: 'isNone', values: [{ id: 'done' }] },
    read: (past) => {
      const { category } = past.status;
      return known(past, { id: category, name: category }, lastChangeAt(past.history, past.seen, 'status'));
    },
  },
  labels: list('labels', 'labels', 'The labels it carried.', 'outage'),
  components: list('components', 'components', 'The components it was filed under.', 'Mail'),
  organisations: list(
    'organisations',
    'organisations',
    'The customer organisations it was shared with.',
    'Acme',
  ),
  services: list('services', 'services', 'The services it affected.', 'Online shop'),
};

import type { ListGroup, ListOrder, ListSort } from '../../../src/contract/list-view';
import { NO_FILTERS, SEVERITIES, STAGES_OF, type Filters } from '../filters';

/** Beside the work item, which is always there. */
export const COLUMNS = [
  'severity',
  'stage',
  'next',
  'customer',
  'level',
  'manager',
  'reporter',
  'organisation',
  'trend',
  'updated',
  'opened',
  'relapses',
  'reason',
] as const;
export type Column = (typeof COLUMNS)[number];
/** A list of several projects says of each row whose it is. */
export type ListedColumn = Column | 'project';

const USUAL: readonly Column[] = ['severity', 'stage', 'next', 'customer', 'level', 'manager'];
export const SORTS = [
  'due',
  'severity',
  'stage',
  'level',
  'manager',
  'opened',
  'updated',
] as const satisfies readonly ListSort[];
export const GROUPS = [
  'severity',
  'stage',
  'manager',
  'level',
  'organisation',
] as const satisfies readonly ListGroup[];

/** What is searched for: words in the work items, or JQL about them. */
export interface Find {
  readonly by: 'text' | 'jql';
  readonly text: string;
}

/** All that an address of the list says. */
export interface ListChoice {
  readonly filters: Filters;
  readonly order: ListOrder;
  readonly columns: readonly Column[];
  /** Null: nothing is searched for. */
  readonly find: Find | null;
  /** The record that is open beside the list. */
  readonly openId: string | null;
}

const AS_DUE: ListOrder = { by: 'due', descending: false, group: null };

export const USUAL_CHOICE: ListChoice = {
  filters: NO_FILTERS,
  order: AS_DUE,
  columns: USUAL,
  find: null,
  openId: null,
};

/** The query of an address; what is as usual is left out of it. */
export function toQuery({ filters, order, columns, find, openId }: ListChoice): string {
  const query = new URLSearchParams();
  if (filters.life === 'ended') query.set('life', 'ended');
  if (filters.stages.length > 0) query.set('stage', filters.stages.join('.'));
  if (filters.severities.length > 0) query.set('severity', filters.severities.join('.'));
  if (filters.mine) query.set('mine', 'yes');
  if (filters.organisations.length > 0) query.set('organisation', filters.organisations.join('.'));
  if (order.by !== 'due' || order.descending) query.set('sort', `${order.descending ? '-' : ''}${order.by}`);
  if (order.group !== null) query.set('group', order.group);
  if (columns.join() !== USUAL.join()) query.set('columns', columns.join('.'));
  if (find) query.set(find.by, find.text);
  if (openId !== null) query.set('record', openId);
  return query.toString();
}

/** Reads what it knows and passes over the rest: an address may have been written by hand, or by another version. */
export function fromQuery(text: string): ListChoice {
  const query = new URLSearchParams(text);
  const life = query.get('life') === 'ended' ? 'ended' : 'open';
  const sort = query.get('sort') ?? 'due';
  const columns = query.get('columns');
  return {
    filters: {
      life,
      stages: among(STAGES_OF[life], query.get('stage')),
      severities: among(SEVERITIES, query.get('severity')),
      mine: query.get('mine') === 'yes',
      organisations: (query.get('organisation') ?? '').split('.').filter((id) => /^\w+$/u.test(id)),
    },
    order: {
      by: SORTS.find((one) => one === sort.replace(/^-/u, '')) ?? 'due',
      descending: sort.startsWith('-'),
      group: GROUPS.find((one) => one === query.get('group')) ?? null,
    },
    columns: columns === null ? USUAL : among(COLUMNS, columns),
    find: findIn(query),
    openId: query.get('record'),
  };
}

function findIn(query: URLSearchParams): Find | null {
  for (const by of ['text', 'jql'] as const) {
    const text = query.get(by);
    if (text !== null && text.trim() !== '') return { by, text };
  }
  return null;
}

const among = <T extends string>(known: readonly T[], named: string | null): readonly T[] => {
  const names = (named ?? '').split('.');
  return known.filter((one) => names.includes(one));
};

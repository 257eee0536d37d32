import type { Change, ListField, Named, SingleField, Status } from '../domain/criteria/history';
import type { ChangeHistory, ChangeItem } from './changelog-answer';
import type { KnownSite } from './known-site';

/** Which fields of this changelog mean what. */
export interface ChangeKey {
  readonly facts: KnownSite;
  readonly teamFieldId: string | null;
}

/** Jira's changelog in the words of the domain, oldest first. */
export function toChanges(histories: readonly ChangeHistory[], key: ChangeKey): Change[] {
  const changes = histories.flatMap(({ created, author, items }) =>
    items.map((item): Change => ({
      ...toChange(item, key),
      at: created,
      authorId: author?.accountId ?? null,
    })),
  );
  return changes.sort((a, b) => a.at - b.at);
}

const SINGLE: Readonly<Record<string, SingleField>> = {
  priority: 'priority',
  issuetype: 'issueType',
  assignee: 'assignee',
  security: 'securityLevel',
};

type Undated = Change extends infer C ? (C extends Change ? Omit<C, 'at' | 'authorId'> : never) : never;

function toChange(item: ChangeItem, { facts, teamFieldId }: ChangeKey): Undated {
  const id = item.fieldId ?? item.field.toLowerCase();
  if (id === 'status')
    return {
      field: 'status',
      from: statusIn(facts, item.from, item.fromString),
      to: statusIn(facts, item.to, item.toText),
    };
  const single = Object.hasOwn(SINGLE, id) ? SINGLE[id] : customSingle(id, facts, teamFieldId);
  if (single)
    return { field: single, from: namedOf(item.from, item.fromString), to: namedOf(item.to, item.toText) };
  const list = listField(id, facts);
  if (!list) return { field: 'other', name: item.field };
  const separator = list === 'labels' ? ' ' : ',';
  const before = namedList(item.from, item.fromString, separator);
  const after = namedList(item.to, item.toText, separator);
  return { field: list, added: without(after, before), removed: without(before, after) };
}

function customSingle(
  id: string,
  { fields }: KnownSite,
  teamFieldId: string | null,
): SingleField | undefined {
  if (id === teamFieldId) return 'team';
  return id === fields.requestType ? 'requestType' : undefined;
}

function listField(id: string, { fields }: KnownSite): ListField | undefined {
  if (id === 'labels') return 'labels';
  if (id === 'components' || id === 'component') return 'components';
  if (id === fields.organisations) return 'organisations';
  return id === fields.services ? 'services' : undefined;
}

/** A status that the site does not know any more was deleted: work that stood in it counts as under way. */
function statusIn({ statuses }: KnownSite, id: string | null, name: string | null): Status {
  const known = id !== null && Object.hasOwn(statuses, id) ? statuses[id] : undefined;
  return known ?? { id: id ?? '', name: name ?? '', category: 'indeterminate' };
}

function namedOf(id: string | null, name: string | null): Named | null {
  const some = id ?? name;
  return some === null || some === '' ? null : { id: some, name: name ?? some };
}

/** Lists are written as ids in brackets (`[1, 2]`) and names with commas; labels as names alone, with blanks. */
function namedList(ids: string | null, names: string | null, separator: string): Named[] {
  const nameList = split(names ?? '', separator);
  const idList = split((ids ?? '').replace(/^\[|\]$/gu, ''), ',');
  if (idList.length === 0) return nameList.map((name) => ({ id: name, name }));
  // A name may hold a comma: then only the ids are sure.
  return idList.map((id, index) => ({
    id,
    name: idList.length === nameList.length ? (nameList[index] ?? id) : id,
  }));
}

const split = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function without(list: readonly Named[], others: readonly Named[]): Named[] {
  const ids = new Set(others.map(({ id }) => id));
  return list.filter(({ id }) => !ids.has(id));
}

import { adfText } from '../beans/adf-text';
import { statusById, TO_DO, IN_PROGRESS, DONE } from '../definitions/statuses';
import { visibleComments } from '../beans/comment-bean';
import type { Field, FieldView } from '../fields/field';
import type { JiraCore } from '../jira-core';
import type { Issue } from '../site/site-data';
import type { JqlReader } from './jql-reader';
import { propertyReader } from './property-reader';
import { idIn } from '../site/id-in';

const ALL_TEXT = ['summary', 'description'];

/** Keys are sorted by project, then by number. */
export function keyRank(key: string): string {
  const dash = key.lastIndexOf('-');
  return `${key.slice(0, dash).toUpperCase()} ${key.slice(dash + 1).padStart(9, '0')}`;
}

function keyReader(core: JiraCore, name: string, view: FieldView): JqlReader {
  return {
    name,
    family: 'key',
    names: (issue) => [issue.key.toLowerCase(), issue.id],
    isKnown(key) {
      const issue = core.site.issues.find(key);
      return issue !== undefined && core.permits.sees(view.viewer, issue);
    },
    rank: (issue) => keyRank(issue.key),
    text: (issue) => issue.key,
  };
}

function projectReader(core: JiraCore, name: string, view: FieldView): JqlReader {
  const namesOf = (issue: Issue): string[] => {
    const project = core.site.projectOf(issue);
    return [project.key.toLowerCase(), project.name.toLowerCase(), project.id];
  };
  return {
    name,
    family: 'choice',
    names: namesOf,
    isKnown: (called) =>
      core.site.data.projects.some(
        (project) =>
          [project.key.toLowerCase(), project.name.toLowerCase(), project.id].includes(called) &&
          core.permits.holds(view.viewer, 'BROWSE_PROJECTS', project),
      ),
    rank: (issue) => core.site.projectOf(issue).key,
    text: (issue) => core.site.projectOf(issue).name,
  };
}

function categoryReader(name: string): JqlReader {
  const categories = [TO_DO, IN_PROGRESS, DONE];
  const called = (category: { id: number; key: string; name: string }): string[] => [
    String(category.id),
    category.key,
    category.name.toLowerCase(),
  ];
  const of = (issue: Issue) => statusById(idIn(issue, 'status'))?.category ?? TO_DO;
  return {
    name,
    family: 'choice',
    names: (issue) => called(of(issue)),
    isKnown: (category) => categories.some((one) => called(one).includes(category)),
    rank: (issue) => of(issue).id,
    text: (issue) => of(issue).name,
  };
}

function wordsOf(issue: Issue, view: FieldView, parts: readonly string[]): string {
  const texts = parts.flatMap((id) => {
    const value = issue.values[id];
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null && 'adf' in value ? [adfText(value.adf)] : [];
  });
  return [...texts, ...visibleComments(issue, view).map((comment) => adfText(comment.body))].join('\n');
}

const textReader = (name: string, text: (issue: Issue) => string): JqlReader => ({
  name,
  family: 'text',
  names: (issue) => [text(issue).toLowerCase()],
  isKnown: () => true,
  rank: (issue) => text(issue),
  text,
});

function fieldReader(core: JiraCore, name: string, field: Field, view: FieldView): JqlReader {
  const value = (issue: Issue) =>
    field.compute === undefined ? (issue.values[field.id] ?? null) : field.compute(issue, view);
  return {
    name,
    family: field.kind.jql,
    field,
    names: (issue) => field.kind.names(value(issue), view, core.site.projectOf(issue)),
    isKnown: (called) => field.kind.isKnown?.(called, view) ?? true,
    rank: (issue) => field.kind.rank(value(issue), view, core.site.projectOf(issue)),
    text: (issue) => field.kind.text(value(issue), view, core.site.projectOf(issue)) ?? '',
  };
}

function watcherReader(core: JiraCore, name: string): JqlReader {
  return {
    name,
    family: 'person',
    names: (issue) => issue.watcherIds.map((id) => id.toLowerCase()),
    isKnown: (id) => [...core.site.people.keys()].some((known) => known.toLowerCase() === id),
    rank: (issue) => issue.watcherIds.length,
    text: () => '',
  };
}

/** What a query's field name means; undefined when there is no such thing. Names may carry a type in brackets, as `Team[Dropdown]`. */
export function findReader(
  core: JiraCore,
  called: string,
  property: { key: string; path: string } | undefined,
  view: FieldView,
): JqlReader | undefined {
  const name = called.toLowerCase();
  if (property !== undefined) {
    const alias = core.aliases.find((one) => one.propertyKey === property.key && one.path === property.path);
    return alias && propertyReader(core, `${called}[${property.key}].${property.path}`, alias);
  }
  if (['key', 'id', 'issuekey', 'issue'].includes(name)) return keyReader(core, called, view);
  if (name === 'project') return projectReader(core, called, view);
  if (name === 'statuscategory') return categoryReader(called);
  if (name === 'text') return textReader(called, (issue) => wordsOf(issue, view, ALL_TEXT));
  if (name === 'comment') return textReader(called, (issue) => wordsOf(issue, view, []));
  if (name === 'watcher' || name === 'watchers') return watcherReader(core, called);
  const field = core.fields.byClause(name) ?? core.fields.byClause(name.replace(/\[[^\]]*\]$/, ''));
  if (field !== undefined) return fieldReader(core, called, field, view);
  const alias = core.aliases.find((one) => one.alias.toLowerCase() === name);
  return alias && propertyReader(core, called, alias);
}

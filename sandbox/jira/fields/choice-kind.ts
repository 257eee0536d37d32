import {
  issueTypeBean,
  priorityBean,
  resolutionBean,
  securityLevelBean,
  statusBean,
} from '../beans/choice-beans';
import { byId, ISSUE_TYPES, PRIORITIES, RESOLUTIONS } from '../definitions/choices';
import { STATUSES, statusById } from '../definitions/statuses';
import type { FieldValue, Project } from '../site/site-data';
import type { FieldKind, FieldView } from './field';
import { textOf } from '../site/text-of';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ChoiceSource<T extends Named> {
  readonly label: string;
  readonly find: (id: string, view: FieldView, project: Project) => T | undefined;
  readonly all: (view: FieldView, project: Project) => readonly T[];
  readonly bean: (choice: T, view: FieldView) => unknown;
  readonly rank?: (choice: T) => number | string;
  readonly isClearable?: boolean;
}

const asText = (value: FieldValue): string | null => (typeof value === 'string' ? value : null);

/** A field that holds the id of one named thing, sent as `{id}` or `{name}`. */
export function choiceKind<T extends Named>(source: ChoiceSource<T>): FieldKind {
  const find = (value: FieldValue, view: FieldView, project: Project): T | undefined =>
    typeof value === 'string' ? source.find(value, view, project) : undefined;
  return {
    jql: 'choice',
    json(value, view, project) {
      const choice = find(value, view, project);
      return choice === undefined ? null : source.bean(choice, view);
    },
    read(input, view, project) {
      if (input === null) {
        return source.isClearable ? { value: null } : { problem: `${source.label} is required.` };
      }
      const sent = typeof input === 'object' ? (input as Record<string, unknown>) : {};
      const choice = source
        .all(view, project)
        .find((one) =>
          sent['id'] !== undefined ? one.id === textOf(sent['id']) : one.name === sent['name'],
        );
      return choice === undefined
        ? { problem: `Specify a valid 'id' or 'name' for ${source.label}` }
        : { value: choice.id };
    },
    text: (value, view, project) => find(value, view, project)?.name ?? null,
    names(value, view, project) {
      const choice = find(value, view, project);
      return choice === undefined ? [] : [choice.id, choice.name.toLowerCase()];
    },
    isKnown: (name, view) =>
      view.site.data.projects.some((project) =>
        source.all(view, project).some((one) => one.id === name || one.name.toLowerCase() === name),
      ),
    rank(value, view, project) {
      const choice = find(value, view, project);
      if (choice === undefined) return null;
      return source.rank === undefined ? choice.name.toLowerCase() : source.rank(choice);
    },
  };
}

export const statusKind = choiceKind({
  label: 'Status',
  find: (id) => statusById(id),
  all: () => STATUSES,
  bean: (status, view) => statusBean(status, view.site.baseUrl),
  rank: (status) => Number(status.id),
});

export const priorityKind = choiceKind({
  label: 'Priority',
  find: (id) => byId(PRIORITIES, id),
  all: () => PRIORITIES,
  bean: (priority, view) => priorityBean(priority, view.site.baseUrl),
  // JQL orders priorities by urgency, so that `priority > Medium` means the more urgent.
  rank: (priority) => -Number(priority.id),
});

export const resolutionKind = choiceKind({
  label: 'Resolution',
  find: (id) => byId(RESOLUTIONS, id),
  all: () => RESOLUTIONS,
  bean: (resolution, view) => resolutionBean(resolution, view.site.baseUrl),
  isClearable: true,
});

export const issueTypeKind = choiceKind({
  label: 'Issue Type',
  find: (id) => byId(ISSUE_TYPES, id),
  all: (_view, project) => ISSUE_TYPES.filter((type) => project.issueTypeIds.includes(type.id)),
  bean: (type, view) => issueTypeBean(type, view.site.baseUrl),
});

export const securityKind = choiceKind({
  label: 'Security Level',
  find: (id, view, project) => view.site.securityLevel(project, id),
  all: (_view, project) => project.securityLevels,
  bean: (level, view) => securityLevelBean(level, view.site.baseUrl),
  isClearable: true,
});

/** A select field: sent as `{value}` or `{id}`, answered with both. */
export function selectKind(fieldId: string): FieldKind {
  const option = (value: FieldValue, view: FieldView) => view.site.option(asText(value) ?? '');
  return {
    jql: 'choice',
    json(value, view) {
      const chosen = option(value, view);
      if (chosen === undefined) return null;
      return {
        self: `${view.site.baseUrl}/rest/api/3/customFieldOption/${chosen.id}`,
        value: chosen.value,
        id: chosen.id,
      };
    },
    read(input, view) {
      if (input === null) return { value: null };
      const sent = typeof input === 'object' ? (input as Record<string, unknown>) : {};
      const chosen = (view.site.data.options[fieldId] ?? []).find((one) =>
        sent['id'] !== undefined ? one.id === textOf(sent['id']) : one.value === sent['value'],
      );
      return chosen === undefined
        ? { problem: "Specify a valid 'id' or 'name' for the option" }
        : { value: chosen.id };
    },
    text: (value, view) => option(value, view)?.value ?? null,
    names(value, view) {
      const chosen = option(value, view);
      return chosen === undefined ? [] : [chosen.id, chosen.value.toLowerCase()];
    },
    isKnown: (name, view) =>
      (view.site.data.options[fieldId] ?? []).some(
        (one) => one.id === name || one.value.toLowerCase() === name,
      ),
    rank: (value, view) => option(value, view)?.value.toLowerCase() ?? null,
  };
}

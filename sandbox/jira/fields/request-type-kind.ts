import type { RequestType, FieldValue, Project } from '../site/site-data';
import type { FieldKind } from './field';
import { textOf } from '../site/text-of';

const typeOf = (value: FieldValue, project: Project): RequestType | undefined =>
  project.serviceDesk?.requestTypes.find((type) => type.id === value);

const namesOf = (type: RequestType, project: Project): string[] => [
  type.id,
  type.name.toLowerCase(),
  `${type.name} (${project.key})`.toLowerCase(),
];

/** The request type: stored by id, set by id, called in JQL by name. */
export const requestTypeKind: FieldKind = {
  jql: 'choice',
  json: () => null,
  read(input, _view, project) {
    if (input === null) return { value: null };
    const id = typeof input === 'object' ? textOf((input as Record<string, unknown>)['id']) : textOf(input);
    return typeOf(id, project) === undefined
      ? { problem: 'The request type is not valid for this project.' }
      : { value: id };
  },
  text: (value, _view, project) => typeOf(value, project)?.name ?? null,
  names(value, _view, project) {
    const type = typeOf(value, project);
    return type === undefined ? [] : namesOf(type, project);
  },
  isKnown: (name, view) =>
    view.site.data.projects.some((project) =>
      (project.serviceDesk?.requestTypes ?? []).some((type) => namesOf(type, project).includes(name)),
    ),
  rank: (value, _view, project) => typeOf(value, project)?.name.toLowerCase() ?? null,
};

import { componentBean } from '../beans/choice-beans';
import { userBean } from '../beans/user-bean';
import type { FieldValue, Project } from '../site/site-data';
import type { FieldKind, FieldView } from './field';
import { textOf } from '../site/text-of';

interface Element {
  readonly id: string;
  readonly name: string;
  readonly json: unknown;
}

interface ListSource {
  readonly find: (id: string, view: FieldView, project: Project) => Element | undefined;
  /** The id that one sent element means; undefined when there is no such thing. */
  readonly pick: (input: unknown, view: FieldView, project: Project) => string | undefined;
  /** Everything there is on the site, for JQL. */
  readonly all: (view: FieldView) => readonly { readonly id: string; readonly name: string }[];
}

export const idsOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

const property = (input: unknown, ...names: string[]): unknown => {
  if (typeof input !== 'object' || input === null) return undefined;
  const sent = input as Record<string, unknown>;
  return names.map((name) => sent[name]).find((value) => value !== undefined);
};

/** A field that holds a list of ids of named things. */
function listKind(source: ListSource): FieldKind {
  const elements = (value: FieldValue, view: FieldView, project: Project): Element[] =>
    idsOf(value).flatMap((id) => source.find(id, view, project) ?? []);
  const text = (value: FieldValue, view: FieldView, project: Project): string | null =>
    elements(value, view, project)
      .map((element) => element.name)
      .join(', ') || null;
  return {
    jql: 'choice',
    json: (value, view, project) => elements(value, view, project).map((element) => element.json),
    read(input, view, project) {
      if (input === null) return { value: [] };
      if (!Array.isArray(input)) return { problem: 'data was not an array' };
      const ids: string[] = [];
      for (const one of input) {
        const id = source.pick(one, view, project);
        if (id === undefined) return { problem: `The value ${JSON.stringify(one)} is not valid.` };
        if (!ids.includes(id)) ids.push(id);
      }
      return { value: ids };
    },
    text,
    names: (value, view, project) =>
      elements(value, view, project).flatMap((element) => [
        element.id.toLowerCase(),
        element.name.toLowerCase(),
      ]),
    isKnown: (name, view) =>
      source.all(view).some((one) => one.id.toLowerCase() === name || one.name.toLowerCase() === name),
    rank: (value, view, project) => text(value, view, project)?.toLowerCase() ?? null,
  };
}

export const componentsKind = listKind({
  find(id, view, project) {
    const component = view.site.component(project, id);
    return component && { id, name: component.name, json: componentBean(component, view.site.baseUrl) };
  },
  pick: (input, _view, project) =>
    project.components.find(
      ({ id, name }) => id === property(input, 'id') || name === property(input, 'name'),
    )?.id,
  all: (view) => view.site.data.projects.flatMap((project) => project.components),
});

export const organizationsKind = listKind({
  find(id, view) {
    const organization = view.site.organization(id);
    const self = `${view.site.baseUrl}/rest/servicedeskapi/organization/${id}`;
    return (
      organization && { id, name: organization.name, json: { id, name: organization.name, _links: { self } } }
    );
  },
  pick: (input, view) => view.site.organization(textOf(property(input, 'id') ?? input))?.id,
  all: (view) => view.site.data.organizations,
});

export const participantsKind = listKind({
  find(id, view) {
    const person = view.site.person(id);
    return person && { id, name: person.displayName, json: userBean(person, view.site.baseUrl) };
  },
  pick: (input, view) => view.site.person(textOf(property(input, 'accountId', 'id')))?.accountId,
  all: (view) =>
    [...view.site.people.values()].map((person) => ({ id: person.accountId, name: person.displayName })),
});

/** Services of the registry: the options of the field, called by the ids of the services graph. */
export const servicesKind = (fieldId: string): FieldKind =>
  listKind({
    find(id, view) {
      const service = view.site.option(id);
      return (
        service && {
          id,
          name: service.value,
          json: { id: `ari:cloud:graph::service/${id}`, name: service.value },
        }
      );
    },
    pick(input, view) {
      const sent = textOf(property(input, 'id', 'name'));
      const id = sent.slice(sent.lastIndexOf('/') + 1);
      return (view.site.data.options[fieldId] ?? []).find(
        (service) => service.id === id || service.value === sent,
      )?.id;
    },
    all: (view) => (view.site.data.options[fieldId] ?? []).map(({ id, value }) => ({ id, name: value })),
  });

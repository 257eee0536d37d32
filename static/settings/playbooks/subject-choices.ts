import { useEffect, useState } from 'react';
import { askJira, beansOf, isBean, type Bean } from '../../shared/ask-jira';
import type { Choice } from '../fields/choice-field';

/** What a playbook may set on a work item, as Jira names it to the reader; empty lists where Jira does not say. */
export interface SubjectChoices {
  readonly priorities: readonly Choice<string>[];
  readonly statuses: readonly Choice<string>[];
  readonly levels: readonly Choice<string>[];
}

const NOTHING: SubjectChoices = { priorities: [], statuses: [], levels: [] };

const valuesOf = (page: unknown, name: string): readonly Bean[] => (isBean(page) ? beansOf(page[name]) : []);

const choicesOf = (beans: readonly Bean[]): readonly Choice<string>[] => {
  const named = beans.flatMap(({ id, name }) =>
    typeof id === 'string' && typeof name === 'string' ? [{ value: id, label: name }] : [],
  );
  return named.filter(({ value }, index) => named.findIndex((one) => one.value === value) === index);
};

/** Read once for all cards. */
export function useSubjectChoices(projectId: string): SubjectChoices {
  const [choices, setChoices] = useState(NOTHING);
  useEffect(() => {
    const project = encodeURIComponent(projectId);
    void Promise.all([
      askJira('/rest/api/3/priority/search'),
      askJira(`/rest/api/3/project/${project}/statuses`),
      askJira(`/rest/api/3/project/${project}/securitylevel`),
    ]).then(([priorities, types, levels]) =>
      setChoices({
        priorities: choicesOf(valuesOf(priorities, 'values')),
        statuses: choicesOf(beansOf(types).flatMap((type) => beansOf(type['statuses']))),
        levels: choicesOf(valuesOf(levels, 'levels')),
      }),
    );
  }, [projectId]);
  return choices;
}

import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import type { CriterionSources } from './criterion-sources';
import { useChoices, type Choices } from './use-choices';
import { useExamples } from './use-examples';
import { valueChoices } from './value-choices';

const NONE: Choices = {
  priorities: [],
  issueTypes: [],
  statuses: [],
  requestTypes: [],
  components: [],
  organisations: [],
  slas: [],
};

/** What the editor offers, as far as it has been read; `note` says what is still being read, or could not be. */
export function useSources(): {
  readonly sources: CriterionSources;
  readonly issueTypes: Choices['issueTypes'];
  readonly note: string;
} {
  const { t, projectId } = useSite();
  const { view } = useSettings();
  const choices = useChoices(projectId) ?? NONE;
  const examples = useExamples();
  const slas = [...choices.slas, ...examples.slas];
  return {
    sources: {
      values: valueChoices(choices, view.settings.body.teams ?? [], examples.seen, t),
      calendars: view.calendars.map(({ id, body: { name } }) => ({ id, name })),
      slas: slas.filter(({ name }, index) => slas.findIndex((one) => one.name === name) === index),
      exampleOf: examples.exampleOf,
    },
    issueTypes: choices.issueTypes,
    note: examples.note,
  };
}

import type { ReactElement } from 'react';
import { ChoiceField } from '../../parts/choice-field';
import type { Act } from '../../parts/use-act';
import type { JiraStatus, JiraTransition } from '../../site/jira-shapes';

interface StatusFieldProps {
  readonly status: JiraStatus;
  readonly transitions: readonly JiraTransition[];
  readonly path: string;
  readonly act: Act;
}

/** The status, and the transitions that lead out of it. */
export function StatusField({ status, transitions, path, act }: StatusFieldProps): ReactElement {
  return (
    <ChoiceField
      label="Status"
      value={{ value: '', label: status.name }}
      options={transitions.map(({ id, name, to }) => ({
        value: id,
        label: name === to.name ? name : `${name} → ${to.name}`,
      }))}
      isDisabled={act.isBusy}
      onChoose={(id) => void act.run('The transition', 'POST', `${path}/transitions`, { transition: { id } })}
    />
  );
}

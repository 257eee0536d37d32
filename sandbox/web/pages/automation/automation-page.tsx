import { useState, type ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { PageTitle } from '../../parts/page-title';
import { Problem } from '../../parts/problem';
import type { AutomationAction } from '../../site/contract';
import { useSite } from '../../site/site-context';
import { useLoaded } from '../../site/use-loaded';
import { ActionRun } from './action-run';

/** Jira Automation in small: the app's actions with the forms that it shows in the rule editor, and a rule that runs one by hand. */
export function AutomationPage(): ReactElement {
  const { me } = useSite();
  const { value, error } = useLoaded<{ readonly actions: readonly AutomationAction[] }>(
    '/_sandbox/automation',
  );
  const [chosen, setChosen] = useState(0);
  if (error !== undefined) return <Problem title="The actions cannot be shown" message={error} />;
  if (value === undefined) return <Spinner label="Loading the actions" />;
  const action = value.actions[chosen];
  return (
    <div className="section">
      <PageTitle text="Automation" />
      <p>
        A rule runs an action as the person of its connection: here {me.displayName}, who can be switched
        above.
      </p>
      <div role="group" aria-label="Actions of the app" className="buttons">
        {value.actions.map(({ module }, at) => (
          <Button key={module.key} isSelected={at === chosen} onClick={() => setChosen(at)}>
            {module.title}
          </Button>
        ))}
      </div>
      {action === undefined ? null : (
        <ActionRun key={`${action.module.key} ${me.accountId}`} action={action} />
      )}
    </div>
  );
}

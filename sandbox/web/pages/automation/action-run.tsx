import { useState, type ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { AppSurface } from '../../bridge/app-surface';
import { fieldsOf } from '../../bridge/surface-host';
import type { AutomationAction, AutomationRun } from '../../site/contract';
import { useSite } from '../../site/site-context';

/** A rule as it is new: nothing filled in, nothing found wrong. */
const NEW_RULE = { data: { inputs: {} }, errors: { invalidInputs: {} } };

type Outcome = AutomationRun | { readonly refused: string };

/** One action in a rule: its form by the app, the work item that sets the rule off, and what came of running it. */
export function ActionRun({ action }: { readonly action: AutomationAction }): ReactElement {
  const { call } = useSite();
  const [inputs, setInputs] = useState<Readonly<Record<string, unknown>>>({});
  const [issueKey, setIssueKey] = useState('SUP-1');
  const [ruleName, setRuleName] = useState('A rule');
  const [outcome, setOutcome] = useState<Outcome>();
  const run = async (): Promise<void> => {
    const sent = { actionKey: action.module.key, issueKey, ruleName, inputs };
    try {
      setOutcome(await call<AutomationRun>('POST', '/_sandbox/automation/run', sent));
    } catch (error) {
      setOutcome({ refused: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <p>{action.description}</p>
      <AppSurface
        module={action.module}
        extension={NEW_RULE}
        place={{ submit: (payload) => setInputs(fieldsOf(payload)) }}
      />
      <h2>Run it</h2>
      <div className="person-choice">
        <Label htmlFor="rule-issue">The rule is set off by</Label>
        <Textfield
          id="rule-issue"
          value={issueKey}
          onChange={(event) => setIssueKey(event.currentTarget.value)}
        />
        <Label htmlFor="rule-name">Name of the rule</Label>
        <Textfield
          id="rule-name"
          value={ruleName}
          onChange={(event) => setRuleName(event.currentTarget.value)}
        />
      </div>
      <p>
        <Button appearance="primary" isDisabled={Object.keys(inputs).length === 0} onClick={() => void run()}>
          Run the action
        </Button>
      </p>
      {outcome === undefined ? null : <Came entityName={action.entityName} outcome={outcome} />}
    </>
  );
}

function Came({
  entityName,
  outcome,
}: {
  readonly entityName: string;
  readonly outcome: Outcome;
}): ReactElement {
  if ('refused' in outcome) return <Message title="The rule cannot run" lines={[outcome.refused]} isError />;
  if (!outcome.ok) return <Message title="The action ended the rule" lines={outcome.messages} isError />;
  const lines = Object.entries(outcome.outputs).map(
    ([name, value]) => `${entityName}.${name} = ${String(value)}`,
  );
  return <Message title="The rule goes on with" lines={lines} isError={false} />;
}

function Message({
  title,
  lines,
  isError,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isError: boolean;
}): ReactElement {
  return (
    <div role={isError ? 'alert' : 'status'}>
      <SectionMessage appearance={isError ? 'error' : 'success'} title={title}>
        {lines.map((line) => (
          <p key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </p>
        ))}
      </SectionMessage>
    </div>
  );
}

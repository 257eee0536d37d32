import type { ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { useAct } from '../../parts/use-act';

interface FaultSwitchesProps {
  readonly faults: Readonly<Record<string, number>>;
  readonly now: number;
}

const HOUR = 60 * 60_000;

interface FaultSwitch {
  readonly name: string;
  readonly text: string;
  /** The value that switches it on, of the sandbox's now. */
  readonly on: (now: number) => number;
}

const SWITCHES: readonly FaultSwitch[] = [
  { name: 'jiraQuotaUntil', text: 'Jira answers 429 (quota) for an hour', on: (now) => now + HOUR },
  { name: 'jiraDownUntil', text: 'Jira answers 503 for an hour', on: (now) => now + HOUR },
  { name: 'storageDownUntil', text: 'Storage answers 500 for an hour', on: (now) => now + HOUR },
  {
    name: 'ticksStoppedUntil',
    text: 'The five-minute schedule stands still for an hour',
    on: (now) => now + HOUR,
  },
  { name: 'jiraWaitMs', text: 'Jira takes 20 s for each answer', on: () => 20_000 },
  { name: 'lostJiraAnswers', text: 'One in five answers of Jira to a write is lost', on: () => 0.2 },
  { name: 'lostStorageAnswers', text: 'One in five answers of storage to a write is lost', on: () => 0.2 },
  { name: 'droppedEvents', text: 'One in five product events never arrives', on: () => 0.2 },
  { name: 'doubledEvents', text: 'One in five product events arrives twice', on: () => 0.2 },
  { name: 'doubledMessages', text: 'One in five queue messages is delivered twice', on: () => 0.2 },
  { name: 'staleQueriesMs', text: 'Index queries answer as of 30 s ago', on: () => 30_000 },
  { name: 'eventDelayMs', text: 'Product events take 3 min', on: () => 3 * 60_000 },
  { name: 'messageDelayMs', text: 'Queue messages take a minute longer', on: () => 60_000 },
  { name: 'tickDelayMs', text: 'The five-minute schedule is two minutes late', on: () => 2 * 60_000 },
  { name: 'searchLagMs', text: 'Searches know nothing of the last two minutes', on: () => 2 * 60_000 },
  { name: 'slowWorkers', text: 'One in five calls in the background is twenty times as slow', on: () => 0.2 },
  { name: 'killedWorkers', text: 'One in five calls in the background is killed', on: () => 0.2 },
];

/** What may go wrong, switched on and off by hand. Until-faults end by themselves. */
export function FaultSwitches({ faults, now }: FaultSwitchesProps): ReactElement {
  const act = useAct();
  const put = (change: Record<string, number>): void =>
    void act.run('Switching the fault', 'PUT', '/_sandbox/faults', change);
  const isOn = ({ name }: FaultSwitch): boolean => (faults[name] ?? 0) > (name.endsWith('Until') ? now : 0);
  return (
    <div role="group" aria-label="Faults">
      {SWITCHES.map((fault) => (
        <Checkbox
          key={fault.name}
          label={fault.text}
          isChecked={isOn(fault)}
          onChange={(event) => put({ [fault.name]: event.currentTarget.checked ? fault.on(now) : 0 })}
        />
      ))}
      <Button
        spacing="compact"
        isDisabled={!SWITCHES.some(isOn)}
        onClick={() => put(Object.fromEntries(SWITCHES.map(({ name }) => [name, 0])))}
      >
        All off
      </Button>
    </div>
  );
}

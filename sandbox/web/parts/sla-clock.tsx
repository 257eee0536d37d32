import type { ReactElement } from 'react';
import Lozenge from '@atlaskit/lozenge';
import type { SlaValue } from '../site/jira-shapes';
import { useSite } from '../site/site-context';
import { dayAndTime, lengthText } from '../site/time-text';

/** What is left of an SLA, or how it ended. Remaining time is working time. */
export function SlaClock({ value }: { readonly value: SlaValue }): ReactElement {
  const { facts } = useSite();
  const { ongoingCycle: running, completedCycles } = value;
  const last = completedCycles.at(-1);
  if (running === undefined) {
    if (last === undefined) return <span className="subtle">Not started</span>;
    return (
      <Lozenge appearance={last.breached ? 'removed' : 'success'}>{last.breached ? 'Missed' : 'Met'}</Lozenge>
    );
  }
  const left = running.remainingTime.millis;
  const text = left < 0 ? `${lengthText(left)} over` : `${lengthText(left)} left`;
  const due =
    running.breachTime === undefined ? '' : `due ${dayAndTime(running.breachTime.epochMillis, facts.zone)}`;
  return (
    <span>
      <Lozenge appearance={running.breached ? 'removed' : left < 30 * 60_000 ? 'moved' : 'default'}>
        {text}
      </Lozenge>{' '}
      <span className="subtle">{running.paused === true ? 'paused' : due}</span>
    </span>
  );
}

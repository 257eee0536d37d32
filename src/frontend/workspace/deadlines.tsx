import { Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { DueLine } from '../parts/due-line';
import { RestingLine } from '../parts/resting-line';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { todos } from '../todo';
import type { TabProps } from './tab-props';

/** What else is due or late, soonest first: what waits for this reader stands above already. */
export function Deadlines({ view, record }: TabProps): ReactNode {
  const { t, accountId } = useReader();
  const mine = todos(view, accountId).flatMap((todo) => (todo.mine && todo.due ? [todo.due.what] : []));
  const others = record.due.filter(({ what }) => !mine.includes(what));
  if (others.length === 0 && !record.resting) return null;
  return (
    <Section title={t(mine.length === 0 ? 'workspace.due' : 'workspace.deadlines')}>
      <Stack space="space.100">
        {record.resting ? <RestingLine resting={record.resting} now={view.now} /> : null}
        {others.map((due) => (
          <DueLine key={due.what} due={due} now={view.now} />
        ))}
      </Stack>
    </Section>
  );
}

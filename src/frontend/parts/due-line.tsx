import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';
import { dueText } from '../../words/due-text';

interface DueLineProps {
  readonly due: RecordView['due'][number];
  readonly now: number;
}

/** What is due in words, late in red, with the time on the clock below. */
export function DueLine({ due, now }: DueLineProps): ReactNode {
  const reader = useReader();
  const late = due.dueAt <= now;
  return (
    <Stack>
      <Text weight="medium" {...(late ? { color: 'color.text.danger' as const } : {})}>
        {dueText(reader, due, now)}
      </Text>
      <Text size="small" color="color.text.subtle">
        {reader.times.absolute(due.dueAt, now)}
      </Text>
    </Stack>
  );
}

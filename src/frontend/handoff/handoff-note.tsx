import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { IssueView } from '../vocabulary';
import { moveWords } from './handoff-words';

/** On the badge: a hand-off that waits, first of all when it waits for a team of the reader. */
export function HandoffNote({ view }: { readonly view: IssueView }): ReactNode {
  const { t, times } = useReader();
  const open = view.handoffs?.open;
  if (!open) return null;
  const { dueAt, mine, to } = open;
  const { now } = view;
  return (
    <Stack space="space.025">
      <Text weight={mine ? 'bold' : 'medium'}>
        {mine ? t('handoff.waits') : t('handoff.waitsFor', { team: to })}
      </Text>
      <Text size="small" color="color.text.subtle">
        {moveWords(t, open)}
      </Text>
      {dueAt === null ? null : (
        <Text size="small" color={dueAt > now ? 'color.text.subtle' : 'color.text.danger'}>
          {dueAt > now
            ? t('handoff.dueIn', { duration: times.duration(dueAt - now), time: times.absolute(dueAt, now) })
            : t('handoff.late', { duration: times.duration(now - dueAt) })}
        </Text>
      )}
    </Stack>
  );
}

import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { Todo } from '../todo';

/** Why something without a clock of its own is to be done. */
export function TodoReason({ todo, now }: { readonly todo: Todo; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  if (todo.action) {
    const { title, dueAt } = todo.action;
    if (dueAt > now) {
      return <Text weight="medium">{t('todo.action', { title, relative: times.relative(dueAt, now) })}</Text>;
    }
    return (
      <Text weight="medium" color="color.text.danger">
        {t('todo.actionLate', { title, duration: times.duration(now - dueAt) })}
      </Text>
    );
  }
  if (todo.act === 'acknowledge') return <Text weight="medium">{t('todo.acknowledge')}</Text>;
  return (
    <Text weight="medium">{t(todo.act === 'decide-security' ? 'todo.decide-security' : 'todo.close')}</Text>
  );
}

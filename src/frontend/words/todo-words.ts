import type { Todo } from '../todo';
import type { Translate } from '../../words/translate';

/** What the button of a thing to do says; an action of the plan is called by its name. */
export function todoWords(t: Translate, todo: Todo): string {
  if (todo.action) return t('act.action-done', { title: todo.action.title });
  return t(
    todo.audience === 'executives' || todo.audience === 'provider'
      ? `act.update-${todo.audience}`
      : `act.${todo.act}`,
  );
}

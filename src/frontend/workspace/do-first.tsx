import { Button, Inline, LoadingButton, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { DueLine } from '../parts/due-line';
import { TodoReason } from '../parts/todo-reason';
import { useReader } from '../reader';
import { todos, type Todo } from '../todo';
import { todoWords } from '../words/todo-words';
import type { TabProps } from './tab-props';

/** Of somebody who owes many actions, the rest is in the plan. */
const ACTIONS_SHOWN = 5;

/** What the reader may do now: theirs in full, the first of it as the one primary button; the rest as further buttons. */
export function DoFirst({ view, choosing }: TabProps): ReactNode {
  const { t, accountId } = useReader();
  const all = todos(view, accountId);
  const actions = all
    .filter((todo) => todo.mine && todo.action)
    .sort((a, b) => (a.action?.dueAt ?? 0) - (b.action?.dueAt ?? 0))
    .slice(0, ACTIONS_SHOWN);
  const mine = all.filter((todo) => todo.mine && (!todo.action || actions.includes(todo)));
  const hasMore = all.some((todo) => todo.mine && !mine.includes(todo));
  const others = all.filter((todo) => !todo.mine);
  return (
    <Stack space="space.150">
      {mine.length === 0 ? <Text color="color.text.subtle">{t('workspace.nothingFirst')}</Text> : null}
      {mine.map((todo, index) => (
        <Inline key={keyOf(todo)} space="space.200" alignBlock="center" spread="space-between">
          {todo.due && !todo.action ? (
            <DueLine due={todo.due} now={view.now} />
          ) : (
            <TodoReason todo={todo} now={view.now} />
          )}
          <LoadingButton
            appearance={index === 0 ? 'primary' : 'default'}
            isLoading={choosing.busy}
            onClick={() => choosing.choose(todo)}
          >
            {todo.action ? t('act.complete-action') : todoWords(t, todo)}
          </LoadingButton>
        </Inline>
      ))}
      {hasMore ? <Text color="color.text.subtle">{t('workspace.moreActions')}</Text> : null}
      {others.length === 0 ? null : (
        <Inline space="space.100" shouldWrap>
          {others.map((todo) => (
            <Button key={keyOf(todo)} onClick={() => choosing.choose(todo)}>
              {todoWords(t, todo)}
            </Button>
          ))}
        </Inline>
      )}
    </Stack>
  );
}

const keyOf = ({ act, audience, action }: Todo): string => `${act}:${audience ?? ''}:${action?.id ?? ''}`;

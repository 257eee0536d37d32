import { Inline, LoadingButton, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { HandoffNote } from '../handoff/handoff-note';
import { ChosenDialog } from '../parts/chosen-dialog';
import { DueLine } from '../parts/due-line';
import { SeverityLozenge, StageLozenge } from '../parts/lozenges';
import { People } from '../parts/people';
import { RestingLine } from '../parts/resting-line';
import { TodoReason } from '../parts/todo-reason';
import { useChoice } from '../parts/use-choice';
import { useReader } from '../reader';
import { todos } from '../todo';
import { todoWords } from '../words/todo-words';
import { TroubleMessage } from '../trouble-message';
import type { Issue } from '../use-issue';
import type { Badge, IssueView, RecordView } from '../vocabulary';

interface EscalatedProps {
  readonly issue: Issue;
  readonly view: IssueView;
  readonly badge: Badge;
}

/** An open escalation at a glance: how bad, where it stands, what is due next, whose turn it is, and the one thing to do about it. */
export function Escalated({ issue, view, badge }: EscalatedProps): ReactNode {
  const { t, times, accountId } = useReader();
  const { record, now } = view;
  const choosing = useChoice(record?.id, issue.act);
  const first = todos(view, accountId)[0];
  // What is theirs and waits for no time holds up the rest: it comes before what is due.
  const blocks = first?.mine === true && first.due === null;
  const button = first ? (
    <LoadingButton
      appearance={first.mine ? 'primary' : 'default'}
      isLoading={choosing.busy}
      onClick={() => choosing.choose(first)}
    >
      {todoWords(t, first)}
    </LoadingButton>
  ) : null;
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Inline space="space.100" shouldWrap alignBlock="center">
          <SeverityLozenge severity={badge.severity} />
          <StageLozenge stage={badge.stage} />
        </Inline>
        <Text size="small" color="color.text.subtle">
          {levelWords(t, badge, record)}
        </Text>
      </Stack>
      <HandoffNote view={view} />
      {first && blocks ? <TodoReason todo={first} now={now} /> : null}
      {blocks ? button : null}
      {record ? <Next record={record} now={now} /> : null}
      {!record && badge.nextUpdateAt !== null ? (
        <Text>{t('badge.nextUpdate', { time: times.absolute(badge.nextUpdateAt, now) })}</Text>
      ) : null}
      <People
        label={t('badge.manager')}
        ids={badge.managerId === null ? [] : [badge.managerId]}
        none={t('badge.noManager')}
      />
      {choosing.trouble ? <TroubleMessage trouble={choosing.trouble} /> : null}
      {blocks ? null : button}
      <ChosenDialog issue={issue} choosing={choosing} />
    </Stack>
  );
}

function Next({ record, now }: { readonly record: RecordView; readonly now: number }): ReactNode {
  const { t, accountId } = useReader();
  const { next, resting } = record;
  const rests = resting ? <RestingLine resting={resting} now={now} /> : null;
  if (!next) return rests ?? <Text>{t('due.nothing')}</Text>;
  return (
    <Stack space="space.050">
      {rests}
      <DueLine due={next} now={now} />
      {next.whose.includes(accountId) ? (
        <Text weight="bold">{t('due.yours')}</Text>
      ) : (
        <People label={t('due.turnOf')} ids={next.whose} />
      )}
    </Stack>
  );
}

type T = ReturnType<typeof useReader>['t'];

function levelWords(t: T, { level }: Badge, record: RecordView | null): string {
  if (level === 0) return t('badge.levelNone');
  return record ? t('badge.levelOf', { level, levels: record.levels.length }) : t('badge.level', { level });
}

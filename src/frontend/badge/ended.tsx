import { Inline, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { HandoffNote } from '../handoff/handoff-note';
import { EscalateButton } from '../escalate/escalate-button';
import { ActButtons } from '../parts/act-buttons';
import { ChosenDialog } from '../parts/chosen-dialog';
import { SeverityLozenge, StageLozenge } from '../parts/lozenges';
import { WhatIsComing } from '../parts/what-is-coming';
import { useChoice } from '../parts/use-choice';
import { OverLine } from '../records/over-line';
import { useReader } from '../reader';
import type { Issue } from '../use-issue';
import type { Badge, IssueView } from '../vocabulary';

interface EndedProps {
  readonly issue: Issue;
  readonly view: IssueView;
  readonly badge: Badge;
}

/** The last escalation of a work item that has none open. */
export function Ended({ issue, view, badge }: EndedProps): ReactNode {
  const { t, times } = useReader();
  const { record, now } = view;
  const choosing = useChoice(record?.id, issue.act);
  const time = record?.endedAt ? times.absolute(record.endedAt, now) : '';
  return (
    <Stack space="space.150">
      <HandoffNote view={view} />
      {view.over ? <OverLine over={view.over} /> : null}
      <WhatIsComing view={view} />
      <Inline space="space.100" shouldWrap alignBlock="center">
        <StageLozenge stage={badge.stage} />
        <SeverityLozenge severity={badge.severity} />
      </Inline>
      {record ? (
        <Text>
          {record.withdrawn
            ? t('badge.withdrawn', { time, reason: t(`withdrawReason.${record.withdrawn}`) })
            : t('badge.ended', { stage: t(`stage.${badge.stage}`), time })}
        </Text>
      ) : null}
      {record?.reviewDueAt ? (
        <Text color="color.text.subtle">
          {t('badge.review', { time: times.absolute(record.reviewDueAt, now) })}
        </Text>
      ) : null}
      {record?.reviewDueAt ? (
        <ActButtons view={view} acts={['save-review']} onChoose={choosing.choose} />
      ) : null}
      {view.may.includes('open') ? <EscalateButton label={t('badge.again')} /> : null}
      <ChosenDialog issue={issue} choosing={choosing} />
    </Stack>
  );
}

import { Button, Inline, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { ChosenDialog } from '../parts/chosen-dialog';
import { SeverityLozenge, StageLozenge } from '../parts/lozenges';
import { useChoice } from '../parts/use-choice';
import { useReader } from '../reader';
import { ReviewTab } from '../review/review-tab';
import { TroubleMessage } from '../trouble-message';
import type { Issue } from '../use-issue';
import type { IssueView, RecordView } from '../vocabulary';
import { HandoffsTab } from '../handoff/handoffs-tab';
import { JournalTab } from './journal-tab';
import { LadderTab } from './ladder-tab';
import { LinksTab } from '../records/links-tab';
import { OverviewTab } from './overview-tab';
import { PeopleTab } from '../people/people-tab';
import { PlanTab } from './plan-tab';
import { UpdatesTab } from './updates-tab';

const TABS = [
  { name: 'overview', Content: OverviewTab },
  { name: 'plan', Content: PlanTab },
  { name: 'people', Content: PeopleTab },
  { name: 'updates', Content: UpdatesTab },
  { name: 'ladder', Content: LadderTab },
  { name: 'links', Content: LinksTab },
  { name: 'review', Content: ReviewTab },
  { name: 'handoffs', Content: HandoffsTab },
  { name: 'journal', Content: JournalTab },
] as const;
type TabName = (typeof TABS)[number]['name'];

interface RecordTabsProps {
  readonly issue: Issue;
  readonly view: IssueView;
  readonly record: RecordView;
}

/**
 * The record by parts, each behind its button: buttons wrap, where nine of UI Kit's tabs are cut to nothing on a narrow screen. Only
 * the open part is in the tree, so that the others cost neither calls nor drawing.
 */
export function RecordTabs({ issue, view, record }: RecordTabsProps): ReactNode {
  const { t } = useReader();
  const [selected, setSelected] = useState<TabName>('overview');
  const { Content } = TABS.find(({ name }) => name === selected) ?? TABS[0];
  const choosing = useChoice(record.id, issue.act);
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">{record.name}</Text>
        <SeverityLozenge severity={record.severity} />
        <StageLozenge stage={record.stage} />
        {record.relapses > 0 ? (
          <Text color="color.text.warning">{t('badge.relapses', { count: record.relapses })}</Text>
        ) : null}
      </Inline>
      {choosing.trouble ? <TroubleMessage trouble={choosing.trouble} /> : null}
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        {TABS.map(({ name }) => (
          <Button
            key={name}
            testId={`workspace-tab-${name}`}
            appearance="subtle"
            spacing="compact"
            isSelected={name === selected}
            onClick={() => setSelected(name)}
          >
            {t(`workspace.tabs.${name}`)}
          </Button>
        ))}
      </Inline>
      <Content view={view} record={record} choosing={choosing} act={issue.act} />
      <ChosenDialog issue={issue} choosing={choosing} />
    </Stack>
  );
}

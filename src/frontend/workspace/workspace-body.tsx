import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { EscalateButton } from '../escalate/escalate-button';
import { WhomToCall } from '../people/whom-to-call';
import { HandoffSection } from '../handoff/handoff-section';
import { Section } from '../parts/section';
import { SurfaceFrame } from '../parts/surface-frame';
import { useReader } from '../reader';
import { useIssue, type Issue } from '../use-issue';
import type { IssueView } from '../vocabulary';
import { WhyButton } from '../why/why-button';
import { RecordTabs } from './record-tabs';

/** The escalation's workspace on a work item. */
export function WorkspaceBody(): ReactNode {
  const issue = useIssue();
  return (
    <SurfaceFrame issue={issue}>
      {(view) =>
        view.record ? (
          <RecordTabs issue={issue} view={view} record={view.record} />
        ) : (
          <NoRecord issue={issue} view={view} />
        )
      }
    </SurfaceFrame>
  );
}

/** Nothing was escalated, or the reader may see no more than the badge shows. */
function NoRecord({ issue, view }: { readonly issue: Issue; readonly view: IssueView }): ReactNode {
  const { t } = useReader();
  const hidden = view.badge !== null;
  return (
    <Stack space="space.100" alignInline="start">
      <Text weight="medium">{t(hidden ? 'workspace.hiddenTitle' : 'workspace.noneTitle')}</Text>
      <Text color="color.text.subtle">{t(hidden ? 'workspace.reader' : 'workspace.noneText')}</Text>
      {view.may.includes('open') ? <EscalateButton label={t('act.open')} /> : null}
      {view.may.includes('open') && !hidden ? <WhyButton /> : null}
      {view.handoffs ? (
        <Section title={t('handoff.title')}>
          <HandoffSection act={issue.act} view={view} />
        </Section>
      ) : null}
      {view.may.includes('open') ? <WhomToCall /> : null}
    </Stack>
  );
}

import { Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { isOpen } from '../vocabulary';
import { AssessmentSection } from './assessment-section';
import { CustomerSection } from './customer-section';
import { CustomerView } from './customer-view';
import { Deadlines } from './deadlines';
import { DoFirst } from './do-first';
import { LinksSection } from './links-section';
import { Summary } from './summary';
import type { TabProps } from './tab-props';

/** Setting a manager where there is none is something to do first, so it stands above. */
const RUNNING = ['change-severity', 'decline', 'withdraw'] as const;

/** First what is mine, then what is due, then what it is about. */
export function OverviewTab(props: TabProps): ReactNode {
  const { view, record, choosing } = props;
  const { t } = useReader();
  return (
    <Stack space="space.300">
      {isOpen(record.stage) || record.due.length > 0 ? (
        <Section title={t('workspace.first')}>
          <DoFirst {...props} />
        </Section>
      ) : null}
      <Deadlines {...props} />
      <Section title={t('workspace.summary')}>
        <Summary {...props} />
      </Section>
      <CustomerSection {...props} />
      {view.may.includes('log-effort') ? <CustomerView managerId={record.managerId} /> : null}
      <AssessmentSection {...props} />
      <LinksSection {...props} />
      <ActButtons
        view={view}
        acts={record.managerId === null ? RUNNING : ['set-manager', ...RUNNING]}
        onChoose={choosing.choose}
      />
    </Stack>
  );
}

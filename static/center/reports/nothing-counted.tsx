import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { ReportView } from '../../../src/contract/report-view';
import { useSite } from '../../shared/site';
import type { ReportAct } from './use-report';

interface Props {
  readonly view: ReportView;
  readonly act: (name: ReportAct) => void;
}

/** Before the first figures: that there are none is no zero. */
export function NothingCounted({ view, act }: Props) {
  const { t } = useSite();
  const isWorking = view.work.state === 'running';
  return (
    <EmptyState
      header={t(isWorking ? 'reports.counting' : 'reports.notCounted')}
      headingLevel={2}
      description={t(isWorking ? 'reports.countingHint' : 'reports.notCountedHint')}
      {...(isWorking
        ? {}
        : {
            primaryAction: <Button onClick={() => act('report.refresh')}>{t('reports.count')}</Button>,
          })}
    />
  );
}

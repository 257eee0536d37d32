import { useState } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { AuditView } from '../../../src/contract/audit-view';
import { PROCESS_STEPS, type ProcessStep } from '../../../src/domain/audit/process-step';
import { FiguresTable } from '../../shared/figures/figures-table';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { RefreshButton } from '../../shared/states/refresh-button';
import { Stale } from '../../shared/states/stale';
import { useNow } from '../../shared/use-now';
import { PeriodFields } from '../reports/period-fields';
import '../reports/reports.css';
import { AuditCasesPanel } from './audit-cases-panel';
import { AuditDocument } from './audit-document';
import { AuditSummary } from './audit-summary';
import { auditMonthsTable, stepsTable } from './audit-tables';
import './audit.css';
import { useAudit } from './use-audit';

/** Was the process followed? By step, the worst first, with the escalations behind, and as a document of the time. */
export function AuditPage() {
  const { t } = useSite();
  const { view, trouble, isLoading, ask, reload } = useAudit();
  const [isDocument, setDocument] = useState(false);
  if (!view) {
    if (!trouble) return <Loading label={t('audit.loading')} />;
    return <Failed title={t('audit.failed')} trouble={trouble} retry={reload} />;
  }
  if (isDocument) return <AuditDocument view={view} close={() => setDocument(false)} />;
  return (
    <div className="reports" aria-busy={isLoading}>
      <div className="filters" role="group" aria-label={t('audit.what')}>
        <PeriodFields view={view} period={view} onChange={ask} />
        <Button isDisabled={view.ended === 0} onClick={() => setDocument(true)}>
          {t('audit.document')}
        </Button>
        <RefreshButton isLoading={isLoading} reload={reload} />
      </div>
      {trouble && <Stale trouble={trouble} retry={reload} />}
      <Audited view={view} />
      {view.hidden && <p className="subtle">{t('center.hidden')}</p>}
    </div>
  );
}

function Audited({ view }: { readonly view: AuditView }) {
  const { t, times } = useSite();
  const now = useNow(view.now);
  const [step, setStep] = useState<ProcessStep | null>(null);
  const { figuresAt, zone } = view;
  if (figuresAt === null)
    return (
      <EmptyState
        header={t('reports.notCounted')}
        headingLevel={2}
        description={t('reports.notCountedHint')}
      />
    );
  const asOf = t('reports.asOf', { time: times.absolute(figuresAt, now), zone });
  if (view.ended === 0)
    return (
      <EmptyState header={t('audit.none')} headingLevel={2} description={`${t('audit.noneHint')} ${asOf}`} />
    );
  return (
    <>
      <p className="subtle audit-as-of">
        {asOf} {t('audit.hint')}
      </p>
      <AuditSummary view={view} />
      <section aria-labelledby="audit-steps">
        <h2 id="audit-steps">{t('audit.steps')}</h2>
        <p className="subtle">{t('audit.stepsHint')}</p>
        <FiguresTable
          table={stepsTable(t, view)}
          currency={null}
          lead={({ id }, text) => (
            <button
              type="button"
              className="figure-lead"
              aria-expanded={step === id}
              onClick={() => setStep(PROCESS_STEPS.find((one) => one === id && one !== step) ?? null)}
            >
              {text}
            </button>
          )}
        />
        {step !== null && <AuditCasesPanel period={view} step={step} now={now} close={() => setStep(null)} />}
      </section>
      <section aria-labelledby="audit-months">
        <h2 id="audit-months">{t('audit.months')}</h2>
        <FiguresTable table={auditMonthsTable(t, view)} currency={null} />
      </section>
    </>
  );
}

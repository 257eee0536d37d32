import { FiguresTable } from '../../shared/figures/figures-table';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { RefreshButton } from '../../shared/states/refresh-button';
import { RetryMessage } from '../../shared/states/retry-message';
import { unreadText } from '../../shared/states/unread-text';
import type { ProjectChoice } from '../across/use-projects';
import { PeriodFields } from '../reports/period-fields';
import '../reports/reports.css';
import { projectsTable, stepsOfAll, type AuditedProject } from './across-figures';
import { stepsTable } from './audit-tables';
import './audit.css';
import { useAcrossAudit } from './use-across-audit';

interface Props {
  readonly projects: readonly ProjectChoice[];
  readonly onProject: (key: string) => void;
}

/** Was the process followed, by project and by step, the worst first? A project's name leads to its own audit. */
export function AcrossAudit({ projects, onProject }: Props) {
  const { t } = useSite();
  const { audited, isLoading, ask, reload } = useAcrossAudit(projects);
  const views = audited.flatMap(({ view }) => (view ? [view] : []));
  const [first] = views;
  const unread = audited.filter(({ view }) => view === null);
  const [trouble] = unread.flatMap((one) => (one.trouble ? [one.trouble] : []));
  if (!isLoading && !first && trouble)
    return <Failed title={t('audit.failed')} trouble={trouble} retry={reload} />;
  return (
    <div className="reports" aria-busy={isLoading}>
      <div className="filters" role="group" aria-label={t('audit.what')}>
        {first && <PeriodFields view={first} period={first} onChange={ask} />}
        <span className="subtle" role="status">
          {isLoading && t('audit.readOf', { count: audited.length, all: projects.length })}
        </span>
        <RefreshButton isLoading={isLoading} reload={reload} />
      </div>
      {!isLoading && trouble && (
        <RetryMessage
          appearance="warning"
          title={t('audit.unreadProjects', { names: unread.map(({ project }) => project.name).join(', ') })}
          retry={reload}
        >
          {unreadText(t, trouble)}
        </RetryMessage>
      )}
      {audited.length === 0 && <Loading label={t('audit.loading')} />}
      {audited.length > 0 && <Projects audited={audited} onProject={onProject} />}
      {views.some(({ ended }) => ended > 0) && (
        <section aria-labelledby="audit-steps">
          <h2 id="audit-steps">{t('audit.steps')}</h2>
          <p className="subtle">{t('audit.stepsHint')}</p>
          <FiguresTable table={stepsTable(t, { steps: stepsOfAll(views) })} currency={null} />
        </section>
      )}
      {views.some(({ hidden }) => hidden) && <p className="subtle">{t('center.hidden')}</p>}
    </div>
  );
}

interface ProjectsProps extends Pick<Props, 'onProject'> {
  readonly audited: readonly AuditedProject[];
}

function Projects({ audited, onProject }: ProjectsProps) {
  const { t } = useSite();
  return (
    <section aria-labelledby="audit-projects">
      <h2 id="audit-projects">{t('audit.projects')}</h2>
      <p className="subtle">{t('audit.projectsHint')}</p>
      <FiguresTable
        table={projectsTable(t, audited)}
        currency={null}
        lead={({ id }, text) => (
          <button type="button" className="figure-lead" onClick={() => onProject(id)}>
            {text}
          </button>
        )}
      />
    </section>
  );
}

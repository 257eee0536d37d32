import Button from '@atlaskit/button/new';
import type { ReportView, ReportWork } from '../../../src/contract/report-view';
import { dayText } from '../../shared/figures/cell-text';
import { useNow } from '../../shared/use-now';
import { useSite, type Site } from '../../shared/site';
import type { ReportAct } from './use-report';

interface Props {
  readonly view: ReportView;
  readonly act: (name: ReportAct) => void;
}

/** As of when the figures are and by whose days; how far the work on them is, and what can be done about it. */
export function FiguresLine({ view, act }: Props) {
  const site = useSite();
  const { t, times, language } = site;
  const now = useNow(view.now);
  const { work, mayRebuild, figuresAt, zone, firstMonth, from } = view;
  const isWorking = work.state === 'running';
  // Before the first figures the page below offers to count them.
  const isIdle = !isWorking && figuresAt !== null;
  return (
    <div className="figures-line">
      <p className="subtle" role="status">
        {figuresAt !== null && t('reports.asOf', { time: times.absolute(figuresAt, now), zone })}{' '}
        {firstMonth !== null &&
          firstMonth > from &&
          t('reports.firstFigures', { month: dayText(language, firstMonth) })}{' '}
        {workText(site, work, now)}
      </p>
      <div className="figures-acts no-print">
        {isIdle && (
          <Button appearance="subtle" spacing="compact" onClick={() => act('report.refresh')}>
            {t('reports.takeUp')}
          </Button>
        )}
        {mayRebuild && isIdle && (
          <Button appearance="subtle" spacing="compact" onClick={() => act('report.rebuild')}>
            {t('reports.rebuild')}
          </Button>
        )}
        {mayRebuild && isWorking && (
          <Button spacing="compact" onClick={() => act('report.stop')}>
            {t('reports.stop')}
          </Button>
        )}
      </div>
    </div>
  );
}

function workText(
  { t, times }: Pick<Site, 't' | 'times'>,
  { state, what, seen, reachedAt, left }: ReportWork,
  now: number,
): string {
  if (state === 'stopped') return t('reports.stopped', { count: left });
  if (state !== 'running') return '';
  if (what === 'rebuild' && reachedAt !== null)
    return t('reports.rebuilding', { count: seen, day: times.absolute(reachedAt, now) });
  return t('reports.working', { count: seen });
}

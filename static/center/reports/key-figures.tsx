import type { ReportView } from '../../../src/contract/report-view';
import { WHOLE } from '../../../src/domain/report/figures-by-value';
import { cellText } from '../../shared/figures/cell-text';
import { useSite } from '../../shared/site';
import { daysOfMonths, hasCases } from './drill-figures';
import { keyFigures } from './key-figure-list';
import { useDrill } from './use-drill';

interface Props {
  readonly view: ReportView;
  /** Tickets created in these months; null while it is not known. */
  readonly tickets: number | null;
}

/** What the months come to, each beside what as many months before came to. */
export function KeyFigures({ view, tickets }: Props) {
  const site = useSite();
  const { t } = site;
  const { into, panel } = useDrill(JSON.stringify([view.from, view.to]));
  const days = daysOfMonths(view);
  return (
    <section aria-labelledby="reports-key">
      <h2 id="reports-key">{t('reports.glance')}</h2>
      <dl className="key-figures">
        {keyFigures(view, tickets).map(({ name, unit, value, before, hint, cases }) => (
          <div key={name} className="key-figure">
            <dt>{t(`reports.key.${name}`)}</dt>
            <dd>
              <span className={value === null ? 'key-value unknown' : 'key-value'}>
                {cases !== undefined && hasCases(cases, value)
                  ? into(
                      {
                        ...{ dim: 'project', value: WHOLE, figure: cases, ...days },
                        name: t('reports.wholeProject'),
                        figureName: t(`reports.key.${name}`),
                      },
                      cellText(site, unit, value, view.currency),
                    )
                  : cellText(site, unit, value, view.currency)}
              </span>
              {before !== undefined && (
                <span className="subtle">
                  {t('reports.before', { value: cellText(site, unit, before, view.currency) })}
                </span>
              )}
              {hint !== undefined && <span className="subtle">{t(`reports.keyHint.${hint}`)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {panel}
    </section>
  );
}

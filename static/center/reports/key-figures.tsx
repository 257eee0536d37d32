import type { ReportView } from '../../../src/contract/report-view';
import { cellText } from '../../shared/figures/cell-text';
import { useSite } from '../../shared/site';
import { keyFigures } from './key-figure-list';

interface Props {
  readonly view: ReportView;
  /** Tickets created in these months; null while it is not known. */
  readonly tickets: number | null;
}

/** What the months come to, each beside what as many months before came to. */
export function KeyFigures({ view, tickets }: Props) {
  const site = useSite();
  const { t } = site;
  return (
    <section aria-labelledby="reports-key">
      <h2 id="reports-key">{t('reports.glance')}</h2>
      <dl className="key-figures">
        {keyFigures(view, tickets).map(({ name, unit, value, before, hint }) => (
          <div key={name} className="key-figure">
            <dt>{t(`reports.key.${name}`)}</dt>
            <dd>
              <span className={value === null ? 'key-value unknown' : 'key-value'}>
                {cellText(site, unit, value, view.currency)}
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
    </section>
  );
}

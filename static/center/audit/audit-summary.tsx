import type { AuditView } from '../../../src/contract/audit-view';
import { cellText } from '../../shared/figures/cell-text';
import { useSite } from '../../shared/site';

/** What the audit comes to: how many ended, and how much of the process was followed in time. */
export function AuditSummary({ view }: { readonly view: AuditView }) {
  const site = useSite();
  const { t } = site;
  const { ended, share, before, firstMonth, from } = view;
  const wasCounted = firstMonth !== null && firstMonth < from;
  return (
    <dl className="key-figures">
      <div className="key-figure">
        <dt>{t('audit.ended')}</dt>
        <dd>
          <span className="key-value">{cellText(site, 'count', ended, null)}</span>
        </dd>
      </div>
      <div className="key-figure">
        <dt>{t('audit.share')}</dt>
        <dd>
          <span className={share === null ? 'key-value unknown' : 'key-value'}>
            {cellText(site, 'share', share, null)}
          </span>
          <span className="subtle">
            {t('reports.before', { value: cellText(site, 'share', wasCounted ? before : null, null) })}
          </span>
        </dd>
      </div>
    </dl>
  );
}

import EmptyState from '@atlaskit/empty-state';
import { Person } from '../shared/people/person';
import { useSite } from '../shared/site';
import { useSettings } from './settings-state';

const KINDS = ['criterion', 'ladder', 'calendar', 'playbook', 'severity', 'settings'] as const;

/** Who saved what and when, newest first. */
export function HistoryTab() {
  const { t, times } = useSite();
  const { view, now } = useSettings();
  if (view.history.length === 0) {
    return (
      <EmptyState
        header={t('settings.noHistory')}
        headingLevel={2}
        description={t('settings.noHistoryHint')}
      />
    );
  }
  const kindName = (kind: string) => {
    const known = KINDS.find((name) => name === kind);
    return known ? t(`settings.kind.${known}`) : kind;
  };
  return (
    <div className="scrolled">
      <table className="history">
        <caption className="visually-hidden">{t('settings.tab.history')}</caption>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'version'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`settings.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.history.map(({ kind, policyId, version, savedAt, savedBy }) => (
            <tr key={`${kind}:${policyId}:${version}`}>
              <td>{times.absolute(savedAt, now)}</td>
              <td>
                <Person accountId={savedBy} />
              </td>
              <td>
                {kindName(kind)} <code>{policyId}</code>
              </td>
              <td>{version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

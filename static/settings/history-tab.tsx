import EmptyState from '@atlaskit/empty-state';
import type { SettingsView } from '../../src/contract/settings-view';
import type { Translate } from '../../src/words/translate';
import { Person } from '../shared/people/person';
import { useSite } from '../shared/site';
import { useSettings } from './settings-state';

const KINDS = ['criterion', 'ladder', 'calendar', 'playbook', 'severity', 'settings'] as const;
const SEVERITIES = ['critical', 'high', 'elevated'] as const;

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
                {kindName(kind)} {policyName(view, kind, policyId, t)}
              </td>
              <td>{version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What people call a policy: its name as it is now, or its id when it is gone. A project's settings need no name. */
function policyName(view: SettingsView, kind: string, policyId: string, t: Translate): string {
  if (kind === 'settings') return '';
  if (kind === 'severity') {
    const severity = SEVERITIES.find((name) => name === policyId);
    return severity ? t(`severity.${severity}`) : policyId;
  }
  const named = [
    ...view.criteria.map(({ id, name }) => ({ kind: 'criterion', id, name })),
    ...view.ladders.map(({ id, body: { name } }) => ({ kind: 'ladder', id, name })),
    ...view.calendars.map(({ id, body: { name } }) => ({ kind: 'calendar', id, name })),
    ...view.playbooks.map(({ id, body: { name } }) => ({ kind: 'playbook', id, name })),
  ];
  return named.find((policy) => policy.kind === kind && policy.id === policyId)?.name ?? policyId;
}

import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { TakenAway } from '../origin/taken-away';
import { useSettings } from '../settings-state';
import { ChangeCard } from './change-card';
import './history.css';
import { useHistory } from './use-history';

/** Who changed what and when, newest first, each with its difference and a way back. */
export function HistoryTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const history = useHistory(view.project.id, view.generation);
  const { changes, trouble, hasMore, isLoading, loadMore, reload } = history;
  return (
    <>
      <TakenAway />
      {trouble && <TroubleMessage trouble={trouble} retry={changes === null ? reload : loadMore} />}
      {changes === null && isLoading && <Loading label={t('settings.loading')} />}
      {changes?.length === 0 && (
        <EmptyState
          header={t('settings.noHistory')}
          headingLevel={2}
          description={t('settings.noHistoryHint')}
        />
      )}
      <ol className="cards" aria-busy={isLoading}>
        {(changes ?? []).map((change) => (
          <li key={`${change.kind}:${change.policyId}:${change.version}`}>
            <ChangeCard change={change} onGoneBack={reload} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <div>
          <Button isLoading={isLoading} onClick={loadMore}>
            {t('settings.olderChanges')}
          </Button>
        </div>
      )}
    </>
  );
}

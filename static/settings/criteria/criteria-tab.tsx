import EmptyState from '@atlaskit/empty-state';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { CriterionCard } from './criterion-card';

export function CriteriaTab() {
  const { t } = useSite();
  const { view } = useSettings();
  if (view.criteria.length === 0) {
    return (
      <EmptyState
        header={t('settings.noCriteria')}
        headingLevel={2}
        description={t('settings.noCriteriaHint')}
      />
    );
  }
  return (
    <ul className="cards">
      {view.criteria.map((criterion) => (
        <li key={criterion.id}>
          <CriterionCard criterion={criterion} />
        </li>
      ))}
    </ul>
  );
}

import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useSite } from '../../shared/site';
import { isNarrowed, type Filters } from '../filters';

interface Props {
  readonly filters: Filters;
  /** Something was searched for. */
  readonly isFound: boolean;
  readonly clear: () => void;
}

/** Why the list is empty, and what to do about it. */
export function NothingListed({ filters, isFound, clear }: Props) {
  const { t } = useSite();
  if (isFound || isNarrowed(filters)) {
    return (
      <EmptyState
        header={t('center.noMatch')}
        headingLevel={2}
        description={t('center.noMatchHint')}
        primaryAction={<Button onClick={clear}>{t('center.clear')}</Button>}
      />
    );
  }
  const which = filters.life === 'open' ? 'none' : 'noneEnded';
  return <EmptyState header={t(`center.${which}`)} headingLevel={2} description={t(`center.${which}Hint`)} />;
}

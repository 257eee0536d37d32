import { IconButton } from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useSite } from '../site';

/** Reads what a page shows anew; at the end of the row of its filters. */
export function RefreshButton({
  isLoading,
  reload,
}: {
  readonly isLoading: boolean;
  readonly reload: () => void;
}) {
  const { t } = useSite();
  return (
    <span className="filter-refresh">
      <IconButton
        icon={RefreshIcon}
        label={t('center.refresh')}
        appearance="subtle"
        isLoading={isLoading}
        onClick={reload}
      />
    </span>
  );
}

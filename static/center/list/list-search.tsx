import type { CenterRow } from '../../../src/contract/center-page';
import { FilterBar } from './filter-bar';
import { FindBar } from './find-bar';
import type { Found } from './use-found';
import type { Choosing } from './use-list-choice';
import { useOrganisations } from './use-organisations';

interface Props {
  readonly choosing: Choosing;
  readonly found: Found | null;
  readonly rows: readonly Pick<CenterRow, 'organisations'>[];
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** What the list is narrowed to: filters, and what was searched for. Whatever changes closes the record beside it. */
export function ListSearch({ choosing: { choice, change }, found, rows, isLoading, reload }: Props) {
  const { filters, find } = choice;
  return (
    <>
      <FilterBar
        filters={filters}
        organisations={useOrganisations(rows, filters.organisations)}
        onChange={(next) => change({ filters: next, openId: null })}
        isLoading={isLoading}
        reload={reload}
      />
      <FindBar find={find} found={found} onFind={(next) => change({ find: next, openId: null })} />
    </>
  );
}

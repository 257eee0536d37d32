import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { useSite } from '../../shared/site';
import { OneOf } from '../../shared/figures/one-of';
import { COLUMNS, GROUPS, SORTS } from './list-choice';
import type { Choosing } from './use-list-choice';

/** Order and groups of the list, where it has any but the one that it comes in, and its columns. */
export function ListOptions({
  choice,
  change,
  isOrdered = true,
}: Choosing & { readonly isOrdered?: boolean }) {
  const { t } = useSite();
  const [isOpen, setOpen] = useState(false);
  const { order, columns, filters } = choice;
  return (
    <div className={isOpen ? 'list-options list-options-open' : 'list-options'}>
      <Button appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOrdered ? 'list.options' : 'list.columns')}
      </Button>
      {isOpen && (
        <div className="list-options-body" role="group" aria-label={t('list.options')}>
          {isOrdered && filters.life === 'open' && (
            <div className="list-orders">
              <OneOf
                label={t('list.sort')}
                value={order.by}
                options={SORTS.map((value) => ({ value, label: t(`list.sortBy.${value}`) }))}
                onChange={(by) => change({ order: { ...order, by } })}
              />
              <OneOf
                label={t('list.group')}
                value={order.group ?? 'none'}
                options={(['none', ...GROUPS] as const).map((value) => ({
                  value,
                  label: t(`list.groupBy.${value}`),
                }))}
                onChange={(group) => change({ order: { ...order, group: group === 'none' ? null : group } })}
              />
              <Checkbox
                label={t('list.descending')}
                isChecked={order.descending}
                onChange={({ currentTarget }) =>
                  change({ order: { ...order, descending: currentTarget.checked } })
                }
              />
            </div>
          )}
          <fieldset className="list-columns">
            <legend>{t('list.columns')}</legend>
            {COLUMNS.map((column) => (
              <Checkbox
                key={column}
                label={t(`center.column.${column}`)}
                isChecked={columns.includes(column)}
                onChange={({ currentTarget: { checked } }) =>
                  change({
                    columns: COLUMNS.filter((one) => (one === column ? checked : columns.includes(one))),
                  })
                }
              />
            ))}
          </fieldset>
        </div>
      )}
    </div>
  );
}

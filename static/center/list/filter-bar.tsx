import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { useSite } from '../../shared/site';
import { RefreshButton } from '../../shared/states/refresh-button';
import { SEVERITIES, STAGES_OF, withLife, type Filters } from '../filters';
import { ManyOf } from './many-of';
import type { Organisation } from './use-organisations';

interface Props {
  readonly filters: Filters;
  /** Only open ones can be shown. */
  readonly isOpenOnly?: boolean;
  /** Organisations that are known by now, of which some can be chosen. */
  readonly organisations: readonly Organisation[];
  readonly onChange: (filters: Filters) => void;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Open or ended, stage, severity, mine: every change reads the list anew. */
export function FilterBar({
  filters,
  isOpenOnly = false,
  organisations,
  onChange,
  isLoading,
  reload,
}: Props) {
  const { t } = useSite();
  return (
    <div className="filters" role="group" aria-label={t('center.filters')}>
      {!isOpenOnly && (
        <div className="filter-life" role="group" aria-label={t('center.life')}>
          {(['open', 'ended'] as const).map((life) => (
            <Button
              key={life}
              isSelected={filters.life === life}
              aria-pressed={filters.life === life}
              onClick={() => onChange(withLife(filters, life))}
            >
              {t(`center.${life}`)}
            </Button>
          ))}
        </div>
      )}
      <ManyOf
        label={t('center.severity')}
        chosen={filters.severities}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        onChange={(severities) => onChange({ ...filters, severities })}
      />
      <ManyOf
        label={t('center.stage')}
        chosen={filters.stages}
        options={STAGES_OF[filters.life].map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChange={(stages) => onChange({ ...filters, stages })}
      />
      {organisations.length > 0 && (
        <ManyOf
          label={t('center.organisation')}
          chosen={filters.organisations}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => onChange({ ...filters, organisations: chosen })}
        />
      )}
      <Checkbox
        label={t('center.mine')}
        isChecked={filters.mine}
        onChange={({ currentTarget }) => onChange({ ...filters, mine: currentTarget.checked })}
      />
      <RefreshButton isLoading={isLoading} reload={reload} />
    </div>
  );
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { TryOne } from '../try/try-one';
import './lab.css';
import { PastTickets } from './past-tickets';

const WAYS = ['past', 'one'] as const;

/** The rules lab: what a criterion would have done, on the project's past tickets or on one of them. */
export function LabTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const [way, setWay] = useState<(typeof WAYS)[number]>('past');
  if (view.criteria.length === 0)
    return <EmptyState header={t('lab.noCriteria')} headingLevel={2} description={t('lab.noCriteriaHint')} />;
  return (
    <>
      <div className="modes" role="group" aria-label={t('lab.way')}>
        {WAYS.map((one) => (
          <Button key={one} isSelected={one === way} aria-pressed={one === way} onClick={() => setWay(one)}>
            {t(`lab.ways.${one}`)}
          </Button>
        ))}
      </div>
      {way === 'past' ? <PastTickets /> : <TryOne />}
    </>
  );
}

import type { Criterion } from '../../../src/domain/criteria/criterion';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';

const SHIPPED = 'shipped';

/** Who answers for it; what came with the app is nobody's until somebody saves it. */
export function OwnerLine({ criterion: { ownerId } }: { readonly criterion: Criterion }) {
  const { t } = useSite();
  return (
    <p className="subtle owner">
      {t('criteria.ownerLine')}{' '}
      {ownerId === SHIPPED ? t('criteria.ownerShipped') : <Person accountId={ownerId} />}
    </p>
  );
}

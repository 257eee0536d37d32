import { targetKey, type PersonTarget } from '../../../src/domain/policy/person-target';
import { groups } from '../../shared/people/person-book';
import { Person, useKnown } from '../../shared/people/person';
import { useSite } from '../../shared/site';

export function TargetLabel({ target }: { readonly target: PersonTarget }) {
  const { t } = useSite();
  if (target.kind === 'person') return <Person accountId={target.accountId} />;
  if (target.kind === 'group') return <GroupName groupId={target.groupId} />;
  if (target.kind === 'on-call') return <>{t('settings.onCall', { schedule: target.scheduleId })}</>;
  return <>{t(`settings.role.${target.role}`)}</>;
}

function GroupName({ groupId }: { readonly groupId: string }) {
  const { t } = useSite();
  const known = useKnown(groups, groupId);
  return <>{known === undefined ? '…' : (known?.name ?? t('settings.formerGroup'))}</>;
}

/** Several of them, one after the other. */
export function TargetLabels({ targets }: { readonly targets: readonly PersonTarget[] }) {
  return targets.map((target) => (
    <span key={targetKey(target)}>
      <TargetLabel target={target} />
    </span>
  ));
}

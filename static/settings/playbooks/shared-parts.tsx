import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';

/** What every playbook shares: the packages that teams ask for by tier, and the providers. They are set for the project. */
export function SharedParts() {
  const { t } = useSite();
  const { view } = useSettings();
  const { teams = [], providers = [] } = view.settings.body;
  const asking = teams
    .filter(({ asks = [] }) => asks.length > 0)
    .sort((a, b) => (a.tier ?? 99) - (b.tier ?? 99));
  return (
    <fieldset className="level part">
      <legend>{t('playbooks.part.shared')}</legend>
      <p className="subtle">{t('playbooks.sharedHint')}</p>
      <dl className="glance">
        <dt>{t('playbooks.packages')}</dt>
        <dd>
          {asking.length === 0
            ? t('playbooks.packagesNone')
            : asking
                .map(({ value, tier, asks = [] }) =>
                  t(tier === undefined ? 'playbooks.package' : 'playbooks.packageOfTier', {
                    team: value,
                    tier: tier ?? 0,
                    count: asks.length,
                  }),
                )
                .join(' · ')}
        </dd>
        <dt>{t('playbooks.providers')}</dt>
        <dd>
          {providers.length === 0
            ? t('playbooks.providersNone')
            : providers.map(({ name, contacts }) => `${name}: ${contacts[0]?.name ?? ''}`).join(' · ')}
        </dd>
      </dl>
    </fieldset>
  );
}

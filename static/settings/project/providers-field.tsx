import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { ProviderCard } from './provider-card';
import { newProvider, type Provider } from './provider-parts';

interface Props {
  readonly providers: readonly Provider[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (providers: readonly Provider[]) => void;
}

/** Service providers with whom cases are opened inside an escalation. */
export function ProvidersField({ providers, problemAt, onChange }: Props) {
  const { t } = useSite();
  return (
    <fieldset className="level providers">
      <legend>{t('settings.providers')}</legend>
      <p className="tab-hint">{t('settings.providersHint')}</p>
      {providers.map((provider, index) => (
        <ProviderCard
          key={provider.id}
          provider={provider}
          problemAt={(path) => problemAt(`providers[${index}].${path}`)}
          onChange={(next) => onChange(providers.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(providers.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...providers, newProvider(providers)])}>
          {t('settings.addProvider')}
        </Button>
      </div>
    </fieldset>
  );
}

import Button from '@atlaskit/button/new';
import { SEVERITIES } from '../../../src/domain/escalation/severity';
import { useSite } from '../../shared/site';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { TextField } from '../fields/text-field';
import { OptionalDelay } from '../ladders/optional-delay';
import { ProviderContacts } from './provider-contacts';
import { withAnswer, type Provider } from './provider-parts';

interface Props {
  readonly provider: Provider;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (provider: Provider) => void;
  readonly onRemove: () => void;
}

/** One provider: how soon it answers, how long our clocks may rest for it, and whom to reach there. */
export function ProviderCard({ provider, problemAt, onChange, onRemove }: Props) {
  const { t } = useSite();
  const { name, contacts, answerWithin, pauseCapMinutes } = provider;
  return (
    <fieldset className="level provider">
      <legend>{name === '' ? t('settings.newProvider') : name}</legend>
      <div className="level-fields">
        <TextField
          label={t('settings.providerName')}
          value={name}
          problem={problemAt('name') ?? problemAt('id')}
          onChange={(typed) => onChange({ ...provider, name: typed })}
        />
        <MinutesField
          label={t('settings.providerCap')}
          minutes={pauseCapMinutes}
          units={unitsOf('elapsed')}
          problem={problemAt('pauseCapMinutes')}
          onChange={(minutes) => onChange({ ...provider, pauseCapMinutes: minutes })}
        />
        {SEVERITIES.map((severity) => (
          <OptionalDelay
            key={severity}
            label={t('settings.providerClock', { severity: t(`severity.${severity}`) })}
            never={t('settings.teamClockNone')}
            sometime={t('settings.teamClockSome')}
            amount={t('settings.providerAnswer', { severity: t(`severity.${severity}`) })}
            delay={answerWithin[severity]}
            first={{ minutes: 240, clock: 'elapsed' }}
            problem={problemAt(`answerWithin.${severity}`)}
            onChange={(delay) => onChange(withAnswer(provider, severity, delay))}
          />
        ))}
      </div>
      <ProviderContacts
        contacts={contacts}
        problemAt={problemAt}
        onChange={(next) => onChange({ ...provider, contacts: next })}
      />
      <div className="aside-button">
        <Button appearance="subtle" spacing="compact" onClick={onRemove}>
          {name === '' ? t('settings.removeNewProvider') : t('settings.removeProvider', { provider: name })}
        </Button>
      </div>
    </fieldset>
  );
}

import Button from '@atlaskit/button/new';
import type { EffortRates } from '../../../src/domain/insight/effort';
import { useSite } from '../../shared/site';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';

interface Props {
  readonly rates: EffortRates | undefined;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (rates: EffortRates | undefined) => void;
}

const KINDS = ['coordination', 'technical', 'communication'] as const;
const AT_FIRST: EffortRates = {
  currency: 'EUR',
  perHour: { coordination: 0, technical: 0, communication: 0 },
};

/** What an hour of work on an escalation costs. Where nothing is set, nobody is shown costs. */
export function RatesField({ rates, problemAt, onChange }: Props) {
  const { t } = useSite();
  return (
    <fieldset className="level">
      <legend>{t('settings.rates')}</legend>
      <p>{t('settings.ratesHelp')}</p>
      {rates === undefined ? (
        <div>
          <Button onClick={() => onChange(AT_FIRST)}>{t('settings.addRates')}</Button>
        </div>
      ) : (
        <div className="level-fields">
          <TextField
            label={t('settings.currency')}
            value={rates.currency}
            problem={problemAt('rates.currency')}
            onChange={(currency) => onChange({ ...rates, currency })}
          />
          {KINDS.map((kind) => (
            <NumberField
              key={kind}
              label={t('settings.perHour', { kind: t(`effortKind.${kind}`) })}
              value={rates.perHour[kind] ?? 0}
              problem={problemAt(`rates.perHour.${kind}`)}
              onChange={(rate) => onChange({ ...rates, perHour: { ...rates.perHour, [kind]: rate } })}
            />
          ))}
          <div className="aside-button">
            <Button appearance="subtle" spacing="compact" onClick={() => onChange(undefined)}>
              {t('settings.removeRates')}
            </Button>
          </div>
        </div>
      )}
    </fieldset>
  );
}

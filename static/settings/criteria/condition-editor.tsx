import Button from '@atlaskit/button/new';
import type { Condition } from '../../../src/domain/criteria/condition';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { ConditionClock } from './condition-clock';
import { ConditionValue } from './condition-value';
import type { CriterionSources } from './criterion-sources';
import { operatorsOf, withOperands, withOperator } from './edit-condition';

const ANY_SLA = '*';

interface Props {
  readonly condition: Condition;
  readonly sources: CriterionSources;
  readonly problemAt: (name: string) => string | undefined;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition: the fact with what it means, how it is compared, and with what. */
export function ConditionEditor({ condition, sources, problemAt, onChange, onRemove }: Props) {
  const { t } = useSite();
  const { fact, op } = condition;
  const name = t(`criteria.factName.${fact}`);
  const isOfSla = fact === 'slaLeft' || fact === 'slaUsed' || fact === 'slaBreached' || fact === 'slaPaused';
  const sla = 'sla' in condition ? condition.sla : undefined;
  const slaName = sla === undefined ? ANY_SLA : (sla.name ?? ANY_SLA);
  return (
    <div className="condition" role="group" aria-label={name}>
      <div className="card-head">
        <div>
          <strong>{name}</strong>
          <p className="subtle">
            {t(`criteria.meaning.${fact}`)} {sources.exampleOf(fact)}
          </p>
        </div>
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('criteria.removeFact', { fact: name })}
          onClick={onRemove}
        >
          {t('criteria.removeShort')}
        </Button>
      </div>
      <div className="numbers">
        {isOfSla && (
          <ChoiceField
            label={t('criteria.slaOf')}
            value={slaName}
            choices={[
              { value: ANY_SLA, label: t('criteria.anySla') },
              ...sources.slas.map((one) => ({ value: one.name, label: one.name })),
            ]}
            problem={problemAt('sla')}
            onChange={(picked) =>
              onChange(withOperands(condition, { sla: picked === ANY_SLA ? undefined : { name: picked } }))
            }
          />
        )}
        <ChoiceField
          label={t('criteria.operator')}
          value={op}
          choices={operatorsOf(fact).map((value) => ({ value, label: t(`criteria.op.${value}`) }))}
          problem={problemAt('op') ?? problemAt('fact')}
          onChange={(chosen) => onChange(withOperator(condition, chosen))}
        />
        <ConditionValue
          condition={condition}
          choices={sources.values}
          problemAt={problemAt}
          onChange={onChange}
        />
        <ConditionClock
          condition={condition}
          calendars={sources.calendars}
          problemAt={problemAt}
          onChange={onChange}
        />
      </div>
    </div>
  );
}

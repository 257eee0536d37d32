import { useState } from 'react';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useSite } from '../../shared/site';
import { amountOf, bestUnit, MINUTES_IN, type Unit } from './delay-units';

interface Props {
  /** Names the two controls to those who hear them. */
  readonly label: string;
  readonly minutes: number;
  readonly units: readonly Unit[];
  readonly isInvalid: boolean;
  readonly onChange: (minutes: number) => void;
}

/** An amount and its unit. The text stays as typed until other minutes than it says are given. */
export function MinutesInput({ label, minutes, units, isInvalid, onChange }: Props) {
  const { t } = useSite();
  const [unit, setUnit] = useState<Unit>(bestUnit(minutes, units));
  const [text, setText] = useState(amountOf(minutes, unit));
  const [seen, setSeen] = useState(minutes);
  if (!Object.is(seen, minutes) || !units.includes(unit)) {
    const fitting = bestUnit(minutes, units);
    setSeen(minutes);
    setUnit(fitting);
    setText(amountOf(minutes, fitting));
  }
  const tell = (typed: string, inUnit: Unit) => {
    const told = typed.trim() === '' ? Number.NaN : Number(typed) * MINUTES_IN[inUnit];
    setText(typed);
    setUnit(inUnit);
    setSeen(told);
    onChange(told);
  };
  const choices = units.map((value) => ({ value, label: t(`settings.unit.${value}`) }));
  return (
    <>
      <Textfield
        aria-label={t('settings.amount', { label })}
        inputMode="decimal"
        width="xsmall"
        value={text}
        isInvalid={isInvalid}
        onChange={({ currentTarget }) => tell(currentTarget.value, unit)}
      />
      <Select
        aria-label={t('settings.unitOf', { label })}
        className="delay-unit"
        isSearchable={false}
        options={choices}
        value={choices.find(({ value }) => value === unit) ?? null}
        onChange={(picked) => {
          if (picked) tell(text, picked.value);
        }}
      />
    </>
  );
}

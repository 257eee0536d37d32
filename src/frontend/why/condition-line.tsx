import { Inline, Lozenge, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { useReader, type Reader } from '../reader';
import { conditionText, durationText } from '../../words/condition-text';

type Condition = Value<'criteria.why'>['criteria'][number]['conditions'][number];

const LOOK = { yes: 'success', no: 'default', unknown: 'moved' } as const;

/** A condition with its threshold, the value beside it, whether it holds, and when time turns that. */
export function ConditionLine({
  condition,
  now,
}: {
  readonly condition: Condition;
  readonly now: number;
}): ReactNode {
  const reader = useReader();
  const { t, times, locale } = reader;
  const { held, turnsAt } = condition;
  const answer = held === 'unknown' ? 'unknown' : held ? 'yes' : 'no';
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Lozenge appearance={LOOK[answer]}>{t(`why.held.${answer}`)}</Lozenge>
      <Text>{conditionText(condition.says, { t, times, language: locale })}</Text>
      <Text color="color.text.subtle">{valueText(reader, condition)}</Text>
      {turnsAt === null ? null : (
        <Text color="color.text.subtle">{t('why.turns', { time: times.absolute(turnsAt, now) })}</Text>
      )}
    </Inline>
  );
}

function valueText({ t, times, locale }: Reader, { says, value, hidden }: Condition): string {
  if (hidden) return t('why.value.hidden');
  if (value === null) return t('why.value.none');
  if (typeof value === 'boolean') return t(value ? 'why.value.yes' : 'why.value.no');
  if (typeof value === 'object')
    return value.length === 0 ? t('why.value.empty') : t('why.value.now', { value: value.join(', ') });
  if (typeof value === 'string') return t('why.value.now', { value });
  if (says.time === null)
    return t('why.value.now', { value: says.fact === 'slaUsed' ? `${Math.floor(value)} %` : value });
  const duration = durationText(Math.abs(value), says.time.calendarId, { t, times, language: locale });
  return t('why.value.now', { value: value < 0 ? `−${duration}` : duration });
}

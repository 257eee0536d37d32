import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { useReader } from '../reader';
import { stopText } from '../../words/rule-text';
import { ConditionLine } from './condition-line';

type Criterion = Value<'criteria.why'>['criteria'][number];

const MINUTE = 60_000;

/** One rule: what became of it and why, then its conditions as they stand. */
export function CriterionLines({
  criterion,
  now,
}: {
  readonly criterion: Criterion;
  readonly now: number;
}): ReactNode {
  const { t } = useReader();
  const { name, holds, outOfScope, conditions, match } = criterion;
  if (outOfScope !== null) {
    return (
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{name}</Text>
        <Text color="color.text.subtle">{t(`why.outOfScope.${outOfScope}`)}</Text>
      </Inline>
    );
  }
  return (
    <Stack space="space.075">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">{name}</Text>
        <Lozenge appearance={holds ? 'moved' : 'default'}>{t(holds ? 'why.holds' : 'why.holdsNot')}</Lozenge>
      </Inline>
      <Outcome criterion={criterion} now={now} />
      <Stack space="space.025">
        {conditions.length > 1 ? (
          <Text size="small" color="color.text.subtle">
            {t(`why.match.${match}`)}
          </Text>
        ) : null}
        {conditions.map((condition) => (
          <ConditionLine key={condition.path} condition={condition} now={now} />
        ))}
      </Stack>
    </Stack>
  );
}

/** Why it has not fired, or what it does next, in a sentence or two. */
function Outcome({ criterion, now }: { readonly criterion: Criterion; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { outcome, outcomeUntil, heldSince, holdsForMinutes, mode, stops } = criterion;
  const until = outcomeUntil === null ? '' : times.absolute(outcomeUntil, now);
  const waits =
    outcomeUntil === null
      ? t('why.outcome.wait')
      : t(mode === 'start' ? 'why.fires' : 'why.proposes', {
          relative: times.relative(outcomeUntil, now),
          until,
        });
  const isSoon = outcome === 'wait' && outcomeUntil !== null;
  return (
    <Stack>
      <Text>{outcome === 'wait' ? waits : t(`why.outcome.${outcome}`, { until })}</Text>
      {heldSince === null ? null : (
        <Text size="small" color="color.text.subtle">
          {holdsForMinutes > 0
            ? t('why.heldFor', {
                time: times.absolute(heldSince, now),
                duration: times.duration(holdsForMinutes * MINUTE),
              })
            : t('why.heldSince', { time: times.absolute(heldSince, now) })}
        </Text>
      )}
      {isSoon && stops !== null ? <Text size="small">{stopText(t, stops)}</Text> : null}
    </Stack>
  );
}

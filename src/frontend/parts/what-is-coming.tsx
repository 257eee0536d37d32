import { SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { IssueView } from '../vocabulary';
import { factText, stopText } from '../../words/rule-text';

/** More rules than these are not news yet; the soonest is what somebody has to act on. */
const FURTHER_SHOWN = 2;

const DAY = 86_400_000;

/** What lies further ahead is for the list of what is at risk, and no reason to warn whoever works on this. */
export const isNear = (at: number, now: number): boolean => at - now < DAY;

const SOON = { start: 'badge.coming', propose: 'badge.comingProposed' } as const;
const NOW = { start: 'badge.comingNow', propose: 'badge.comingProposedNow' } as const;

/** "Escalates in 35 min: customer unanswered", and the act that stops it; what follows after that in a line each. */
export function WhatIsComing({ view: { upcoming, now } }: { readonly view: IssueView }): ReactNode {
  const reader = useReader();
  const { t, times } = reader;
  const [first, ...further] = upcoming.filter(({ at }) => isNear(at, now));
  if (!first) return null;
  const fact = factText(t, first.fact);
  return (
    <SectionMessage
      appearance="warning"
      title={t(first.at <= now ? NOW[first.mode] : SOON[first.mode], {
        relative: times.relative(first.at, now),
        fact,
      })}
    >
      <Stack space="space.100">
        <Text>{stopText(t, first.stops)}</Text>
        <Text size="small" color="color.text.subtle">
          {t('badge.rule', { name: first.name, time: times.absolute(first.at, now) })}
        </Text>
        {further.slice(0, FURTHER_SHOWN).map((later) => (
          <Text key={later.criterionId} size="small">
            {t('badge.comingLater', {
              relative: times.relative(later.at, now),
              fact: factText(t, later.fact),
            })}
          </Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}

import { SectionMessage, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { IssueView } from '../vocabulary';
import { factWords, stopWords } from '../words/rule-words';

/** "Escalates in 35 min: customer unanswered", and the act that stops it. */
export function WhatIsComing({ view: { upcoming, now } }: { readonly view: IssueView }): ReactNode {
  const reader = useReader();
  const { t, times } = reader;
  return upcoming.map(({ criterionId, name, at, fact, stops }) => (
    <SectionMessage
      key={criterionId}
      appearance="warning"
      title={at <= now ? t('badge.comingNow') : t('badge.coming', { relative: times.relative(at, now) })}
    >
      <Text>
        {t('badge.because', { name, fact: factWords(reader, fact), stop: stopWords(reader, stops) })}
      </Text>
    </SectionMessage>
  ));
}

import { Button, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { EscalateModal } from '../escalate/escalate-modal';
import { useReader } from '../reader';
import type { IssueView } from '../vocabulary';
import { factWords, stopWords } from '../words/rule-words';

/** Before anything is escalated: what is coming and what stops it, and how to ask for it. */
export function NotEscalated({ view }: { readonly view: IssueView }): ReactNode {
  const { t } = useReader();
  const mayOpen = view.may.includes('open');
  return (
    <Stack space="space.150">
      <WhatIsComing view={view} />
      {view.upcoming.length === 0 ? <Text weight="medium">{t('badge.none')}</Text> : null}
      {view.upcoming.length === 0 ? (
        <Text color="color.text.subtle">{t(mayOpen ? 'badge.noneHint' : 'badge.noneReader')}</Text>
      ) : null}
      {mayOpen ? <EscalateButton label={t('act.open')} /> : null}
    </Stack>
  );
}

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

export function EscalateButton({ label }: { readonly label: string }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <ModalTransition>{open ? <EscalateModal onClose={() => setOpen(false)} /> : null}</ModalTransition>
    </>
  );
}

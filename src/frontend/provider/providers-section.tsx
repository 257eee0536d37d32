import { Button, ModalTransition, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { LegView } from '../vocabulary';
import type { TabProps } from '../workspace/tab-props';
import { ChaseDialog } from './chase-dialog';
import { CloseLegDialog } from './close-leg-dialog';
import { LegCard, type LegChoice } from './leg-card';
import { LegHistory } from './leg-history';
import { caseWords } from './leg-words';
import { OpenLegDialog } from './open-leg-dialog';
import { WordDialog } from './word-dialog';

type Chosen = { readonly kind: 'open' } | { readonly kind: LegChoice; readonly legId: string };

/** The escalation's cases with service providers: the open ones with their clocks, what can be done, and how others ended. */
export function ProvidersSection({ view, record, act }: TabProps): ReactNode {
  const { t } = useReader();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { legs, providers } = record.providers;
  const open = legs.filter(({ outcome }) => outcome === null);
  const mayWork = view.may.includes('work-legs');
  const dialog = { view, record, act, onClose: () => setChosen(null) };
  return (
    <Section title={t('leg.title')}>
      <Stack space="space.200" alignInline="start">
        {open.length > 0 ? null : (
          <Text color="color.text.subtle">{t(providers.length === 0 ? 'leg.noProviders' : 'leg.none')}</Text>
        )}
        {open.map((leg) => (
          <LegCard
            key={leg.id}
            leg={leg}
            now={view.now}
            mayWork={mayWork}
            onChoose={(kind) => setChosen({ kind, legId: leg.id })}
          />
        ))}
        {mayWork && providers.length > 0 ? (
          <Button onClick={() => setChosen({ kind: 'open' })}>{t('leg.open')}</Button>
        ) : null}
        {legs
          .filter(({ outcome }) => outcome !== null)
          .map((leg) => (
            <EndedLeg key={leg.id} leg={leg} now={view.now} />
          ))}
      </Stack>
      <ModalTransition>
        {chosen?.kind === 'open' ? <OpenLegDialog {...dialog} /> : null}
        {chosen && chosen.kind !== 'open' ? (
          <LegDialog {...dialog} kind={chosen.kind} leg={legs.find(({ id }) => id === chosen.legId)} />
        ) : null}
      </ModalTransition>
    </Section>
  );
}

type LegDialogProps = Omit<TabProps, 'choosing'> & {
  readonly kind: LegChoice;
  /** It may have been closed by somebody else meanwhile: then the form says so, and keeps what was typed. */
  readonly leg: LegView | undefined;
  readonly onClose: () => void;
};

function LegDialog({ kind, leg, ...dialog }: LegDialogProps): ReactNode {
  if (!leg) return null;
  switch (kind) {
    case 'word':
      return <WordDialog {...dialog} leg={leg} />;
    case 'chase':
      return <ChaseDialog {...dialog} leg={leg} />;
    case 'close':
      return <CloseLegDialog {...dialog} leg={leg} />;
  }
}

function EndedLeg({ leg, now }: { readonly leg: LegView; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  if (leg.outcome === null || leg.closedAt === null) return null;
  const time = times.absolute(leg.closedAt, now);
  return (
    <Stack space="space.050">
      <Text weight="medium">{caseWords(t, leg)}</Text>
      <Text color="color.text.subtle">
        {t('leg.closed', { time, outcome: t(`legOutcome.${leg.outcome}`) })}
      </Text>
      <LegHistory leg={leg} now={now} />
    </Stack>
  );
}

import { Button, Inline, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { PortalTurn, PortalView } from '../../contract/portal-view';
import { ActForm } from '../form/act-form';
import { useReader, type Reader } from '../reader';
import { askFields, escalateFields, sendAsk, sendEscalate } from './turn-forms';
import type { SayAct } from './use-request';

interface TurnButtonsProps {
  readonly view: PortalView;
  readonly act: SayAct;
}

/** First ask for an update, then escalate: what is not open yet says why, and from when. */
export function TurnButtons({ view, act }: TurnButtonsProps): ReactNode {
  const reader = useReader();
  const { t } = reader;
  const [open, setOpen] = useState<'ask' | 'escalate' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Stack space="space.100">
      <AskedLine view={view} />
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        {view.ask.allowed ? <Button onClick={() => setOpen('ask')}>{actLabel(t, view, 'ask')}</Button> : null}
        {view.escalate.allowed ? (
          <Button onClick={() => setOpen('escalate')}>{actLabel(t, view, 'escalate')}</Button>
        ) : null}
      </Inline>
      {[...new Set([whyNot(reader, view, view.ask), whyNot(reader, view, view.escalate)])]
        .filter((words) => words !== null)
        .map((words) => (
          <Text key={words} color="color.text.subtle" size="small">
            {words}
          </Text>
        ))}
      {open === 'ask' ? (
        <ActForm
          title={t('portal.act.ask')}
          draftKey="portal:ask"
          intro={
            <Text>
              {t('portal.askText', { duration: reader.times.duration(view.answerMinutes * 60_000) })}
            </Text>
          }
          fields={() => askFields(t)}
          submit={t('portal.send')}
          send={(values) => sendAsk(act, values)}
          onClose={close}
        />
      ) : null}
      {open === 'escalate' ? (
        <ActForm
          title={t('portal.act.escalate')}
          draftKey="portal:escalate"
          intro={<Text>{t('portal.escalateText')}</Text>}
          fields={() => escalateFields(t)}
          submit={t('portal.send')}
          send={(values) => sendEscalate(act, values)}
          onClose={close}
        />
      ) : null}
    </Stack>
  );
}

/** What an act is called: who comes second joins those who asked before. */
export function actLabel(t: Reader['t'], view: PortalView, what: 'ask' | 'escalate'): string {
  const turn = view[what];
  const joins = turn.allowed && turn.joins;
  if (what === 'ask') return t(joins ? 'portal.act.joinAsk' : 'portal.act.ask');
  return t(joins ? 'portal.act.join' : 'portal.act.escalate');
}

/** An ask that waits: by when it is answered, and how many asked. */
export function AskedLine({ view: { asked, now } }: { readonly view: PortalView }): ReactNode {
  const { t, times } = useReader();
  if (!asked) return null;
  const time = times.absolute(asked.answerDueAt, now);
  return (
    <Text>
      {t(asked.answerDueAt > now ? 'portal.asked' : 'portal.askedLate', { count: asked.voices, time })}
    </Text>
  );
}

/** Why it is not this customer's turn; null where it is, or where another line says it. */
export function whyNot(
  { t, times }: Pick<Reader, 't' | 'times'>,
  { now }: Pick<PortalView, 'now'>,
  turn: PortalTurn,
): string | null {
  if (turn.allowed || turn.why === 'is-asked' || turn.why === 'is-escalated') return null;
  const time = turn.from === null ? '' : times.absolute(turn.from, now);
  return t(`portal.not.${turn.why}`, { time });
}

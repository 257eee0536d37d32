import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { PortalView } from '../../contract/portal-view';
import type { Trouble } from '../calls';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { SayAct } from './use-request';

interface CustomerWordProps {
  readonly view: PortalView;
  readonly act: SayAct;
}

const STARS = [1, 2, 3, 4, 5] as const;

/** What is asked of the customer: is it solved, may it be closed, how was it. One click each; only "not solved" needs a word. */
export function CustomerWord({ view: { escalation, may, now }, act }: CustomerWordProps): ReactNode {
  const { t, times } = useReader();
  const [isObjecting, setObjecting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (!escalation || (may.length === 0 && !escalation.isAgreed && escalation.stars === null)) return null;
  const say = async (...sent: Parameters<SayAct>): Promise<void> => setTrouble(await act(...sent));
  const question = may.includes('satisfied')
    ? t('portal.askSolved')
    : may.includes('agree')
      ? t(escalation.isAskedToAgree ? 'portal.askAgree' : 'portal.watching')
      : null;
  return (
    <SectionMessage appearance={escalation.isAskedToAgree ? 'warning' : 'information'}>
      <Stack space="space.100" alignInline="start">
        {trouble ? <TroubleMessage trouble={trouble} /> : null}
        {question === null ? null : <Text>{question}</Text>}
        {escalation.closesAt === null ? null : (
          <Text>{t('portal.closes', { time: times.absolute(escalation.closesAt, now) })}</Text>
        )}
        {escalation.isAgreed ? <Text>{t('portal.agreed')}</Text> : null}
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {may.includes('satisfied') ? (
            <Button
              appearance="primary"
              onClick={() => void say('portal.satisfied', {}, 'portal.done.satisfied')}
            >
              {t('portal.act.satisfied')}
            </Button>
          ) : null}
          {may.includes('agree') ? (
            <Button appearance="primary" onClick={() => void say('portal.agree', {}, 'portal.done.agree')}>
              {t('portal.act.agree')}
            </Button>
          ) : null}
          {may.includes('relapse') ? (
            <Button onClick={() => setObjecting(true)}>{t('portal.act.relapse')}</Button>
          ) : null}
        </Inline>
        {may.includes('rate') ? (
          <>
            <Text>{t('portal.askStars')}</Text>
            <Inline space="space.050" rowSpace="space.050" shouldWrap>
              {STARS.map((stars) => (
                <Button
                  key={stars}
                  onClick={() => void say('portal.rate', { stars }, 'portal.done.rate')}
                >{`${stars} – ${t(`portal.stars.${stars}`)}`}</Button>
              ))}
            </Inline>
          </>
        ) : null}
        {escalation.stars === null ? null : (
          <Text>{t('portal.rated', { stars: t(`portal.stars.${escalation.stars as 1}`) })}</Text>
        )}
      </Stack>
      {isObjecting ? (
        <ActForm
          title={t('portal.act.relapse')}
          draftKey="portal:relapse"
          intro={<Text>{t('portal.relapseText')}</Text>}
          fields={() => [{ kind: 'words', name: 'words', label: t('portal.field.still'), required: true }]}
          submit={t('portal.send')}
          send={(values) => act('portal.relapse', { words: textOf(values, 'words') }, 'portal.done.relapse')}
          onClose={() => setObjecting(false)}
        />
      ) : null}
    </SectionMessage>
  );
}

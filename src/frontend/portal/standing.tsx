import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { PortalStage, PortalView } from '../../contract/portal-view';
import { FactLine } from '../parts/fact-line';
import { SeverityLozenge } from '../parts/lozenges';
import { useReader } from '../reader';

const LOOK = {
  requested: 'new',
  working: 'inprogress',
  watched: 'success',
  closed: 'success',
  ended: 'default',
} as const satisfies Record<PortalStage, string>;

/** Is it escalated, since when, how high, who owns it, and when the next update comes. */
export function Standing({ view }: { readonly view: PortalView }): ReactNode {
  const { t, times } = useReader();
  const { escalation, now } = view;
  if (!escalation) return <Text>{t('portal.none')}</Text>;
  const time = (at: number): string =>
    t('time.at', { relative: times.relative(at, now), absolute: times.absolute(at, now) });
  const { stage, owner, nextUpdate, level, levels, levelName, watchedUntil } = escalation;
  const isOver = stage === 'closed' || stage === 'ended';
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">{t(isOver ? 'portal.was' : 'portal.is')}</Text>
        <Lozenge appearance={LOOK[stage]}>{t(`portal.stage.${stage}`)}</Lozenge>
        {isOver ? null : <SeverityLozenge severity={escalation.severity} />}
      </Inline>
      <FactLine label={t('portal.since')}>{time(escalation.since)}</FactLine>
      {isOver ? null : (
        <FactLine label={t('portal.level')}>
          {level === 0
            ? t('portal.levelNone')
            : levelName === null
              ? t('portal.levelOf', { level, levels })
              : t('portal.levelNamed', { level, levels, name: levelName })}
        </FactLine>
      )}
      {isOver ? null : (
        <FactLine label={t('portal.owner')}>
          {owner === null ? t('portal.ownerNone') : (owner.name ?? t('portal.ownerRole'))}
        </FactLine>
      )}
      {nextUpdate ? (
        <FactLine label={t('portal.nextUpdate')}>
          {nextUpdate.isLate
            ? t('portal.late', { time: times.absolute(nextUpdate.at, now) })
            : time(nextUpdate.at)}
        </FactLine>
      ) : null}
      {watchedUntil === null ? null : (
        <FactLine label={t('portal.watched')}>{times.absolute(watchedUntil, now)}</FactLine>
      )}
      {escalation.relapses > 0 ? (
        <Text color="color.text.warning">{t('portal.relapses', { count: escalation.relapses })}</Text>
      ) : null}
    </Stack>
  );
}

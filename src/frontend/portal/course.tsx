import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { PortalView } from '../../contract/portal-view';
import { useReader } from '../reader';

/** What was done and what was told, the newest first. */
export function Course({ view: { escalation, updates, now } }: { readonly view: PortalView }): ReactNode {
  const { t, times } = useReader();
  const done = (escalation?.milestones ?? []).map(({ code, at }) => ({
    at,
    text: t(`portal.milestone.${code}`),
    isSaid: false,
  }));
  const said = updates.map(({ at, text }) => ({ at, text, isSaid: true }));
  // Of the same instant, what came first stands further down.
  const all = [...[...said].reverse(), ...done].sort((a, b) => a.at - b.at).reverse();
  return (
    <Stack space="space.150">
      {all.map(({ at, text, isSaid }) => (
        <Stack key={`${at} ${text}`} space="space.025">
          <Text size="small" color="color.text.subtle">
            {t('time.at', { relative: times.relative(at, now), absolute: times.absolute(at, now) })}
          </Text>
          {(isSaid ? text.split('\n') : [text])
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <Text key={index} weight={isSaid ? 'regular' : 'medium'}>
                {line}
              </Text>
            ))}
        </Stack>
      ))}
    </Stack>
  );
}

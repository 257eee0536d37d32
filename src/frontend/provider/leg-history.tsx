import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { LegView } from '../vocabulary';

const ENGINE = 'engine';

/** What happened in a case, the newest first. */
export function LegHistory({ leg, now }: { readonly leg: LegView; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  return (
    <Stack space="space.050">
      <Text size="small" weight="medium">
        {t('leg.history')}
      </Text>
      {leg.history.map(({ what, at, by, level, how, text }, index) => (
        <Stack key={`${at}:${index}`}>
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text size="small" color="color.text.subtle">
              {times.absolute(at, now)}
            </Text>
            <Text size="small">
              {t(`legEvent.${what}`, { level, how: how === null ? '' : t(`howSent.${how}`) })}
            </Text>
            {by === ENGINE ? null : <User accountId={by} />}
          </Inline>
          {text === '' ? null : (
            <Text size="small" color="color.text.subtle">
              {text}
            </Text>
          )}
        </Stack>
      ))}
      {leg.earlier === 0 ? null : (
        <Text size="small" color="color.text.subtle">
          {t('leg.earlier', { count: leg.earlier })}
        </Text>
      )}
    </Stack>
  );
}

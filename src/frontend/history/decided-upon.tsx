import { Box, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { FactLine } from '../parts/fact-line';
import { People } from '../parts/people';
import { useReader } from '../reader';
import { ConditionLine } from '../why/condition-line';

type Upon = NonNullable<Value<'history.page'>['entries'][number]['upon']>;

/** The facts and the versions of the rules upon which it was decided. Times are told as of then. */
export function DecidedUpon({ upon, at }: { readonly upon: Upon; readonly at: number }): ReactNode {
  const { t, times } = useReader();
  const versions = Object.entries(upon.versions).map(([name, version]) =>
    version === 0 ? t('history.shipped', { name }) : t('history.version', { name, version }),
  );
  return (
    <Box paddingInlineStart="space.200">
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {t(`history.of.${upon.of}`)}
        </Text>
        {upon.subject === null ? null : (
          <FactLine label={t('history.subject')}>{t(`history.sight.${upon.subject}`)}</FactLine>
        )}
        {upon.resolved === null ? null : (
          <FactLine label={t('history.resolved')}>
            {t(upon.resolved ? 'why.value.yes' : 'why.value.no')}
          </FactLine>
        )}
        {upon.waits === null ? null : (
          <FactLine label={t('history.waits')}>{t(`waitsFor.${upon.waits}`)}</FactLine>
        )}
        {upon.dueAt === null ? null : (
          <FactLine label={t('history.wasDue')}>{times.absolute(upon.dueAt, at)}</FactLine>
        )}
        {Object.entries(upon.people).map(([level, people]) => (
          <People
            key={level}
            label={t('history.people', { level })}
            ids={people}
            none={t('journalTab.nobody')}
          />
        ))}
        {upon.heldSince === null ? null : (
          <FactLine label={t('history.heldSince')}>{times.absolute(upon.heldSince, at)}</FactLine>
        )}
        {upon.conditions.map((condition) => (
          <ConditionLine key={condition.path} condition={condition} now={at} />
        ))}
        {versions.length === 0 ? null : (
          <FactLine label={t('history.versions')}>{versions.join(', ')}</FactLine>
        )}
      </Stack>
    </Box>
  );
}

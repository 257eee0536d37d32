import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { delayWords } from '../words/delay-words';
import { Section } from '../parts/section';
import { useReader } from '../reader';

type PeopleView = Value<'people.view'>;
type Level = PeopleView['chain'][number];

/** The chain of command and the teams, as they stand right now. */
export function ChainSection({ people }: { readonly people: PeopleView }): ReactNode {
  const { t } = useReader();
  return (
    <Section title={t('people.call')}>
      <Stack space="space.200">
        <Text color="color.text.subtle">
          {people.ladder === null
            ? t('people.chainNoPlaybook')
            : t('people.chainOf', { ladder: people.ladder })}
        </Text>
        {people.chain.map((level) => (
          <LevelPeople key={level.level} level={level} />
        ))}
        {people.isLimited ? <Text color="color.text.warning">{t('people.limited')}</Text> : null}
        <Teams teams={people.teams} />
      </Stack>
    </Section>
  );
}

function LevelPeople({ level }: { readonly level: Level }): ReactNode {
  const reader = useReader();
  const { t } = reader;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{`${level.level}. ${level.name}`}</Text>
        {level.inHours === null ? null : (
          <Lozenge appearance={level.inHours ? 'success' : 'default'}>
            {t(level.inHours ? 'people.onDuty' : 'people.offDuty')}
          </Lozenge>
        )}
        <Text size="small" color="color.text.subtle">
          {delayWords(reader, level.delay)}
        </Text>
      </Inline>
      {level.people.length === 0 ? <Text color="color.text.subtle">{t('people.nobody')}</Text> : null}
      {level.people.map(({ accountId, state }) => (
        <Inline key={accountId} space="space.100" alignBlock="center">
          <User accountId={accountId} />
          {state === 'untold' ? null : (
            <Lozenge appearance={state === 'answered' ? 'success' : 'inprogress'}>
              {t(`people.${state}`)}
            </Lozenge>
          )}
        </Inline>
      ))}
      {level.unseen > 0 ? (
        <Text color="color.text.subtle">{t('people.unseen', { count: level.unseen })}</Text>
      ) : null}
      {level.isUnconnected ? <Text color="color.text.subtle">{t('people.unconnected')}</Text> : null}
    </Stack>
  );
}

function Teams({ teams }: { readonly teams: PeopleView['teams'] }): ReactNode {
  const { t } = useReader();
  return (
    <Stack space="space.100">
      <Text weight="medium">{t('people.teams')}</Text>
      {teams.length === 0 ? <Text color="color.text.subtle">{t('people.teamsNone')}</Text> : null}
      {teams.map(({ value, tier, lead, isHere }) => (
        <Inline key={value} space="space.100" alignBlock="center" shouldWrap>
          <Text>{tier === null ? value : t('people.tier', { tier, team: value })}</Text>
          <User accountId={lead} />
          {isHere ? <Lozenge appearance="inprogress">{t('people.teamHere')}</Lozenge> : null}
        </Inline>
      ))}
    </Stack>
  );
}

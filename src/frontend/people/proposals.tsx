import { Button, Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { Value } from '../calls';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { useRosterFilter } from './roster-filter';
import { roleWords } from '../words/role-words';
import type { TabProps } from '../workspace/tab-props';

type PeopleView = Value<'people.view'>;
type Props = Pick<TabProps, 'view' | 'choosing'> & { readonly people: PeopleView };

/** Roles that the work item itself tells; one click opens the form, filled in. */
export function Proposals({ view, choosing, people }: Props): ReactNode {
  const { t } = useReader();
  if (people.proposed.length === 0 || !view.may.includes('edit-team')) return null;
  return (
    <Section title={t('people.proposed')}>
      <Stack space="space.100">
        {people.proposed.map(({ role, personId, from, name }) => (
          <Inline key={`${role} ${personId}`} space="space.200" alignBlock="center" spread="space-between">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Text color="color.text.subtle">{roleWords(t, view.vocabulary.roles, { role, name: '' })}</Text>
              <User accountId={personId} />
              <Text size="small" color="color.text.subtle">
                {t(`people.from.${from}`, { name })}
              </Text>
            </Inline>
            <Button
              spacing="compact"
              onClick={() => choosing.choose({ act: 'edit-team', given: { role, personId } })}
            >
              {t('people.ask')}
            </Button>
          </Inline>
        ))}
      </Stack>
    </Section>
  );
}

/** The project's experts, the least busy first. */
export function Roster({ view, choosing, people }: Props): ReactNode {
  const { t } = useReader();
  const mayEdit = view.may.includes('edit-team');
  const { shown, filter } = useRosterFilter(people.roster);
  return (
    <Section title={t('people.roster')}>
      <Stack space="space.100">
        {people.roster.length === 0 ? <Text color="color.text.subtle">{t('people.rosterEmpty')}</Text> : null}
        {filter}
        {people.roster.length > 0 && shown.length === 0 ? (
          <Text color="color.text.subtle">{t('people.rosterNobody')}</Text>
        ) : null}
        {shown.map(({ personId, subjects, sites, load, atWork }) => (
          <Inline key={personId} space="space.200" alignBlock="center" spread="space-between">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <User accountId={personId} />
              <Text>{subjects.join(', ')}</Text>
              <Text color="color.text.subtle">
                {sites.length === 0 ? t('people.anywhere') : sites.join(', ')}
              </Text>
              {atWork === null ? null : (
                <Text color="color.text.subtle">{t(atWork ? 'people.atWork' : 'people.offWork')}</Text>
              )}
              {load === null ? null : (
                <Text color="color.text.subtle">
                  {load === 0 ? t('people.loadNone') : t('people.load', { count: load })}
                </Text>
              )}
            </Inline>
            {mayEdit ? (
              <Button
                spacing="compact"
                onClick={() =>
                  choosing.choose({ act: 'edit-team', given: { role: 'subject-expert', personId } })
                }
              >
                {t('people.makeExpert')}
              </Button>
            ) : null}
          </Inline>
        ))}
      </Stack>
    </Section>
  );
}

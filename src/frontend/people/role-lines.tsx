import { Button, Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';
import type { TabProps } from '../workspace/tab-props';
import { roleWords } from '../words/role-words';

type Holder = RecordView['team']['roles'][number];

/** Who has which role and who covers, and who is called if the problem comes back. */
export function RoleLines({ view, record, choosing }: TabProps): ReactNode {
  const { t } = useReader();
  const { roles, standby } = record.team;
  const mayEdit = view.may.includes('edit-team');
  return (
    <Section title={t('people.team')}>
      <Stack space="space.100">
        {roles.length === 0 ? <Text color="color.text.subtle">{t('people.teamEmpty')}</Text> : null}
        {roles.map((holder) => (
          <RoleLine
            key={holder.id}
            holder={holder}
            label={roleWords(t, view.vocabulary.roles, holder)}
            onEdit={mayEdit ? () => choosing.choose({ act: 'edit-team', role: holder }) : null}
            onRemove={
              mayEdit ? () => choosing.choose({ act: 'edit-team', role: holder, isGone: true }) : null
            }
          />
        ))}
        {mayEdit ? (
          <Inline>
            <Button onClick={() => choosing.choose({ act: 'edit-team' })}>{t('act.edit-team')}</Button>
          </Inline>
        ) : null}
        {standby.length === 0 ? null : (
          <Stack space="space.050">
            <Text color="color.text.subtle">{t('people.standby')}</Text>
            <Inline space="space.100" shouldWrap>
              {standby.map((person) => (
                <User key={person} accountId={person} />
              ))}
            </Inline>
          </Stack>
        )}
      </Stack>
    </Section>
  );
}

interface RoleLineProps {
  readonly holder: Holder;
  readonly label: string;
  readonly onEdit: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

function RoleLine({ holder, label, onEdit, onRemove }: RoleLineProps): ReactNode {
  const { t } = useReader();
  const { personId, coverId } = holder;
  return (
    <Inline space="space.200" alignBlock="center" spread="space-between">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text color="color.text.subtle">{label}</Text>
        <User accountId={personId} />
        {coverId === null ? null : <Text color="color.text.subtle">{t('people.covered')}</Text>}
        {coverId === null ? null : <User accountId={coverId} />}
      </Inline>
      <Inline space="space.050">
        {onEdit ? (
          <Button appearance="subtle" spacing="compact" onClick={onEdit}>
            {t('act.edit-role')}
          </Button>
        ) : null}
        {onRemove ? (
          <Button appearance="subtle" spacing="compact" onClick={onRemove}>
            {t('act.remove-role')}
          </Button>
        ) : null}
      </Inline>
    </Inline>
  );
}

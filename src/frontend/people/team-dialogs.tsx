import { Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps, RoleChoice } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { wordChoices } from '../../words/word-text';
import type { RoleKind } from '../vocabulary';
import { roleWords } from '../words/role-words';

export function HandOverDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.hand-over')}
      draftKey={`${record.id}:hand-over`}
      intro={<Text>{t('acts.handOverText')}</Text>}
      fields={() => [
        { kind: 'person', name: 'accountId', label: t('field.newManager'), required: true },
        { kind: 'words', name: 'words', label: t('field.note'), required: true },
      ]}
      submit={t('act.hand-over')}
      send={(values) => {
        const accountId = textOf(values, 'accountId');
        const payload = { escalationId: record.id, accountId, words: textOf(values, 'words') };
        return act({ call: 'manager.hand-over', payload }, 'done.hand-over');
      }}
      onClose={onClose}
    />
  );
}

/** Gives a role, changes who has it or covers, or takes it away. */
export function TeamDialog({ choice, ...props }: DialogProps & { readonly choice: RoleChoice }): ReactNode {
  return choice.isGone && choice.role ? (
    <RemoveRole {...props} held={choice.role} />
  ) : (
    <GiveRole {...props} choice={choice} />
  );
}

function GiveRole({
  view,
  record,
  act,
  onClose,
  choice,
}: DialogProps & { readonly choice: RoleChoice }): ReactNode {
  const { t } = useReader();
  const { role: held, given } = choice;
  const { roles } = view.vocabulary;
  const kinds = [...wordChoices(t, 'role', roles), { value: 'own', label: t('people.ownRole') }];
  const kindIn = (text: string): RoleKind =>
    held?.role ?? given?.role ?? roles.find(({ code }) => code === text)?.code ?? 'own';
  const fields = (values: FormValues): readonly FieldSpec[] => [
    { kind: 'select', name: 'kind', label: t('field.role'), required: true, choices: kinds },
    ...(textOf(values, 'kind') === 'own'
      ? [{ kind: 'line' as const, name: 'name', label: t('field.roleName'), required: true }]
      : []),
    { kind: 'person', name: 'personId', label: t('field.holder'), required: true },
    { kind: 'person', name: 'coverId', label: t('field.cover') },
  ];
  const start = held ?? given;
  const named = held ?? (given && { ...given, name: '' });
  const title = named ? roleWords(t, roles, named) : t('act.edit-team');
  return (
    <ActForm
      title={title}
      draftKey={`${record.id}:role:${held?.id ?? `${given?.role ?? 'new'}:${given?.personId ?? ''}`}`}
      intro={
        <Stack space="space.100">
          {given ? <User accountId={given.personId} /> : null}
          <Text>{t(start?.role === 'customer-contact' ? 'acts.customerRoleText' : 'acts.roleText')}</Text>
        </Stack>
      }
      initial={{
        kind: start?.role ?? '',
        name: held?.name ?? '',
        personId: start?.personId ?? '',
        coverId: held?.coverId ?? '',
      }}
      fields={(values) => open(choice, fields(values))}
      submit={t('form.save')}
      send={(values) => {
        const role = kindIn(textOf(values, 'kind'));
        const name = role === 'own' ? textOf(values, 'name') : '';
        const same = record.team.roles.find(
          (one) => one.role === role && (role !== 'own' || one.name === name),
        );
        const cover = textOf(values, 'coverId');
        const payload = {
          escalationId: record.id,
          kind: role,
          name,
          personId: textOf(values, 'personId'),
          coverId: cover === '' ? null : cover,
          was: held ? held.personId : (same?.personId ?? null),
        };
        return act({ call: 'role.set', payload }, 'done.edit-team');
      }}
      onClose={onClose}
    />
  );
}

/**
 * What there is to fill in: of a role that somebody has, who has it and who covers; of one that is proposed for somebody, who covers.
 * Another expert is one more and replaces nobody.
 */
function open({ role: held, given }: RoleChoice, fields: readonly FieldSpec[]): readonly FieldSpec[] {
  if (given || held?.role === 'subject-expert') return fields.slice(-1);
  return held ? fields.slice(-2) : fields;
}

function RemoveRole({
  view,
  record,
  act,
  onClose,
  held,
}: DialogProps & { readonly held: NonNullable<RoleChoice['role']> }): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={roleWords(t, view.vocabulary.roles, held)}
      draftKey={`${record.id}:remove:${held.id}`}
      intro={<Text>{t('acts.removeRoleText')}</Text>}
      fields={() => []}
      submit={t('act.remove-role')}
      isDanger
      send={() => {
        const payload = { escalationId: record.id, roleId: held.id };
        return act({ call: 'role.remove', payload }, 'done.remove-role');
      }}
      onClose={onClose}
    />
  );
}

import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec } from '../form/field-spec';
import { useReader } from '../reader';

/** Opens a case: which provider, whom they asked there, and what for. */
export function OpenLegDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const { providers } = record.providers;
  const [only] = providers;
  const fields = (values: Parameters<typeof textOf>[0]): readonly FieldSpec[] => {
    const contacts = providers.find(({ id }) => id === textOf(values, 'providerId'))?.contacts ?? [];
    return [
      {
        kind: 'select',
        name: 'providerId',
        label: t('leg.provider'),
        required: true,
        choices: providers.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        kind: 'select',
        name: 'level',
        label: t('leg.contact'),
        required: true,
        choices: contacts.map(({ name, reach }, index) => ({
          value: String(index + 1),
          label: t('leg.contactOf', { level: index + 1, name, reach }),
        })),
      },
      { kind: 'line', name: 'reference', label: t('leg.reference'), help: t('leg.referenceHelp') },
      { kind: 'words', name: 'words', label: t('leg.words'), required: true },
    ];
  };
  return (
    <ActForm
      title={t('leg.openTitle')}
      draftKey={`${record.id}:leg`}
      intro={<Text>{t('leg.openText')}</Text>}
      initial={only && providers.length === 1 ? { providerId: only.id, level: '1' } : {}}
      fields={fields}
      submit={t('leg.saveOpen')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          providerId: textOf(values, 'providerId'),
          level: Number(textOf(values, 'level')),
          reference: textOf(values, 'reference'),
          words: textOf(values, 'words'),
        };
        return act({ call: 'leg.open', payload }, 'done.leg-open');
      }}
      onClose={onClose}
    />
  );
}

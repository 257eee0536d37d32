import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Trouble } from '../../shared/make-call';
import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { DayField } from '../criteria/day-field';
import { useSettings } from '../settings-state';

/** Who answers for a policy and by which day it is looked at again. */
export interface Whose {
  readonly ownerId?: string;
  readonly reviewOn?: string;
}

interface Props {
  readonly kind: 'criterion' | 'ladder' | 'playbook';
  readonly policy: { readonly id: string; readonly version: number; readonly body: Whose };
  readonly edited: Whose;
  readonly onChange: (edited: Whose) => void;
  readonly onDone: () => void;
}

/** Owner and day of review of one policy, kept until they are saved or let go; the rest is saved as it is stored then. */
export function WhoseForm({ kind, policy, edited, onChange, onDone }: Props) {
  const { t } = useSite();
  const { save } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const problemAt = (path: string) => trouble?.fields?.find((field) => field.path === path)?.message;
  const send = async () => {
    setSending(true);
    const { ownerId, reviewOn } = edited;
    const { ownerId: _owner, reviewOn: _review, ...rest } = policy.body;
    const body = { ...rest, ...(ownerId ? { ownerId } : {}), ...(reviewOn ? { reviewOn } : {}) };
    const saved = await save({ kind, policyId: policy.id, body, version: policy.version });
    setSending(false);
    setTrouble(saved.trouble);
    if (!saved.trouble) onDone();
  };
  return (
    <div className="whose">
      <PersonField
        label={t('criteria.owner')}
        person={edited.ownerId === 'shipped' ? '' : (edited.ownerId ?? '')}
        problem={problemAt('ownerId')}
        onChange={(ownerId) => onChange({ ...edited, ownerId })}
      />
      <DayField
        label={t('criteria.reviewOn')}
        day={edited.reviewOn ?? ''}
        problem={problemAt('reviewOn')}
        onChange={(reviewOn) => onChange({ ...edited, reviewOn })}
      />
      {trouble && <TroubleMessage trouble={trouble} />}
      <div className="save-buttons">
        <Button appearance="primary" spacing="compact" isLoading={isSending} onClick={() => void send()}>
          {t('form.save')}
        </Button>
        <Button appearance="subtle" spacing="compact" isDisabled={isSending} onClick={onDone}>
          {t('settings.discard')}
        </Button>
      </div>
    </div>
  );
}

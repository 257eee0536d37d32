import { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { RemovableKind } from '../../../src/domain/policy/policy-set';
import { useSite } from '../../shared/site';
import { OriginLine } from '../origin/origin-line';
import { useLocked } from '../origin/use-locked';
import { SaveBar } from '../fields/save-bar';
import type { PolicyDraft } from '../use-policy-draft';
import type { ListedPolicy } from './use-policies';
import './policies.css';
import { RemovePolicyAsk } from './remove-policy-ask';

interface Named {
  readonly name: string;
}

interface Props {
  readonly kind: RemovableKind;
  readonly policy: ListedPolicy<Named>;
  readonly draft: Pick<PolicyDraft<Named>, 'body' | 'isDirty' | 'isSending' | 'trouble' | 'send' | 'discard'>;
  /** What it says at a glance, as it is typed now. */
  readonly summary: ReactNode;
  /** Shown beside the summary whether the editor is open or not. */
  readonly more?: ReactNode;
  readonly editor: ReactNode;
  /** Paths that have a field of their own. */
  readonly shown: readonly string[];
  readonly onCopy: () => void;
  /** A new policy is given up. */
  readonly onGiveUp: () => void;
}

/** One policy: what it says, and on request its whole editor. What was typed keeps the editor open. */
export function PolicyCard({ kind, policy, draft, summary, more, editor, shown, onCopy, onGiveUp }: Props) {
  const { t } = useSite();
  const [isOpen, setOpen] = useState(policy.isNew);
  const [isAsking, setAsking] = useState(false);
  const isLocked = useLocked(kind, policy.id);
  const { name } = policy.body;
  const nameId = `${kind}-${policy.id}`;
  const isEdited = isOpen || draft.isDirty;
  const discard = () => {
    draft.discard();
    if (policy.isNew) onGiveUp();
  };
  return (
    <section className="card" aria-labelledby={nameId}>
      <div className="card-head">
        <Heading size="small" as="h2" id={nameId}>
          {draft.body.name || name}
        </Heading>
        {!policy.isNew && !isLocked && (
          <div className="card-acts">
            {!draft.isDirty && (
              <Button
                spacing="compact"
                aria-expanded={isOpen}
                aria-label={t(isOpen ? 'policies.close' : 'policies.change', { name })}
                onClick={() => setOpen(!isOpen)}
              >
                {t(isOpen ? 'policies.closeShort' : 'policies.changeShort')}
              </Button>
            )}
            <Button spacing="compact" aria-label={t('policies.copy', { name })} onClick={onCopy}>
              {t('policies.copyShort')}
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('policies.delete', { name })}
              onClick={() => setAsking(true)}
            >
              {t('policies.deleteShort')}
            </Button>
          </div>
        )}
      </div>
      {!policy.isNew && <OriginLine kind={kind} policyId={policy.id} />}
      {isAsking && (
        <RemovePolicyAsk kind={kind} policyId={policy.id} name={name} onKeep={() => setAsking(false)} />
      )}
      {summary}
      {isEdited && editor}
      <SaveBar draft={{ ...draft, isDirty: draft.isDirty || policy.isNew, discard }} shown={shown} />
      {more}
    </section>
  );
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { PolicyKind } from '../../../src/domain/policy/policy-set';
import { useSite } from '../../shared/site';
import { ProblemList } from '../history/problem-list';
import { policyTitle } from '../policy-title';
import { useSettings } from '../settings-state';
import './origin.css';
import { LockSwitch } from './lock-switch';
import { useInherit } from './use-inherit';

interface Props {
  readonly kind: PolicyKind;
  readonly policyId: string;
}

/** Where a policy comes from, with the way back to what is inherited; on the page of the site also its lock. */
export function OriginLine({ kind, policyId }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const inherit = useInherit();
  const [isAsked, setAsked] = useState(false);
  const origin = view.origins.find((one) => one.kind === kind && one.policyId === policyId);
  if (!origin) return null;
  const { from, inherits, locked } = origin;
  const isOwn = from === view.scope;
  const title = policyTitle(t, origin);
  return (
    <div className="origin">
      <span className="subtle">{t(`settings.from.${view.scope}.${from}`)}</span>
      {locked && view.scope === 'project' && (
        <>
          <Lozenge>{t('settings.lockedBySite')}</Lozenge>
          <span className="subtle">{t('settings.lockedWhere')}</span>
        </>
      )}
      {isOwn && inherits && !isAsked && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t(`settings.takeOf.${inherits}`, { title })}
          onClick={() => setAsked(true)}
        >
          {t(`settings.take.${inherits}`)}
        </Button>
      )}
      {isAsked && (
        <span className="row-buttons" role="group" aria-label={t(`settings.takeSure.${inherits ?? 'app'}`)}>
          {t(`settings.takeSure.${inherits ?? 'app'}`)}
          <Button
            spacing="compact"
            isLoading={inherit.isSending}
            onClick={() => void inherit.send(kind, policyId).then((isDone) => isDone && setAsked(false))}
          >
            {t('settings.takeYes')}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={() => setAsked(false)}>
            {t('form.cancel')}
          </Button>
        </span>
      )}
      {view.scope === 'site' && !view.locks.includes(kind) && (
        <LockSwitch kind={kind} policyId={policyId} locked={locked} title={title} />
      )}
      {inherit.trouble && <ProblemList trouble={inherit.trouble} />}
    </div>
  );
}

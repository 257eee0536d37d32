import type { ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';
import type { PolicyKind } from '../../../src/domain/policy/policy-set';
import { useSite } from '../../shared/site';
import { useKindLocked } from './use-locked';

interface Props {
  readonly kind: PolicyKind;
  /** What adds a policy of this kind. */
  readonly children: ReactNode;
}

/** What adds policies of a kind; where the site decides them all, says that instead. */
export function UnlessKindLocked({ kind, children }: Props) {
  const { t } = useSite();
  if (!useKindLocked(kind)) return <div>{children}</div>;
  return (
    <SectionMessage>
      <p>{t('settings.lockedKind')}</p>
    </SectionMessage>
  );
}

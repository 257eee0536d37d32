import { Lozenge } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { isOpen, type Severity, type Stage } from '../vocabulary';

const SEVERITY_LOOK = { critical: 'removed', high: 'moved', elevated: 'new' } as const satisfies Record<
  Severity,
  string
>;

export function SeverityLozenge({ severity }: { readonly severity: Severity }): ReactNode {
  const { t } = useReader();
  return <Lozenge appearance={SEVERITY_LOOK[severity]}>{t(`severity.${severity}`)}</Lozenge>;
}

export function StageLozenge({ stage }: { readonly stage: Stage }): ReactNode {
  const { t } = useReader();
  const look = stage === 'closed' ? 'success' : isOpen(stage) ? 'inprogress' : 'default';
  return <Lozenge appearance={look}>{t(`stage.${stage}`)}</Lozenge>;
}

import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { HandoffNote } from '../handoff/handoff-note';
import { EscalateButton } from '../escalate/escalate-button';
import { isNear, WhatIsComing } from '../parts/what-is-coming';
import { WhatIsProposed } from '../parts/what-is-proposed';
import { useReader } from '../reader';
import { OverLine } from '../records/over-line';
import type { IssueView } from '../vocabulary';

/** Before anything is escalated: what is coming and what stops it, and how to ask for it. */
export function NotEscalated({ view }: { readonly view: IssueView }): ReactNode {
  const { t } = useReader();
  const isQuiet = view.proposed.length === 0 && !view.upcoming.some(({ at }) => isNear(at, view.now));
  const mayOpen = view.may.includes('open');
  return (
    <Stack space="space.150">
      <HandoffNote view={view} />
      {view.over ? <OverLine over={view.over} /> : null}
      <WhatIsProposed view={view} />
      <WhatIsComing view={view} />
      {isQuiet && !view.over ? <Text weight="medium">{t('badge.none')}</Text> : null}
      {isQuiet ? (
        <Text color="color.text.subtle">{t(mayOpen ? 'badge.noneHint' : 'badge.noneReader')}</Text>
      ) : null}
      {mayOpen ? <EscalateButton label={t('act.open')} /> : null}
    </Stack>
  );
}

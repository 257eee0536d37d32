import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ChaseDialog } from './chase-dialog';
import { mostUrgent } from './leg-words';

/** What is due first: the provider who is late, or will be. */
export function MostUrgentChase(props: DialogProps): ReactNode {
  const leg = mostUrgent(props.record.providers.legs);
  return leg ? <ChaseDialog {...props} leg={leg} /> : null;
}

import { useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ChaseDialog } from './chase-dialog';
import { mostUrgent } from './leg-words';

/** What is due first: the provider who is late, or will be. */
export function MostUrgentChase(props: DialogProps): ReactNode {
  const { legs } = props.record.providers;
  // Another case may become more urgent while somebody types.
  const [legId] = useState(() => mostUrgent(legs)?.id);
  const leg = legs.find(({ id }) => id === legId);
  return leg ? <ChaseDialog {...props} leg={leg} /> : null;
}

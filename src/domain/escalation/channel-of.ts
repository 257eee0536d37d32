import type { Playbook } from '../policy/playbook';
import type { Audience, Channel } from './audience';

/** How an audience is reached: as the playbook says, else customers in public, providers by hand, the others inside. */
export function channelOf({ channels }: Pick<Playbook, 'channels'>, audience: Audience): Channel {
  if (audience === 'customer') return 'public-comment';
  const chosen = channels?.[audience];
  // Whatever a policy says, nobody else is ever told in public.
  if (chosen !== undefined && chosen !== 'public-comment') return chosen;
  return audience === 'provider' ? 'by-hand' : 'internal-comment';
}

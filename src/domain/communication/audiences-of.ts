import { AUDIENCES, type Audience } from '../escalation/audience';
import type { Escalation } from '../escalation/escalation';
import type { Playbook } from '../policy/playbook';

/** Whom a record may address: everybody, yet a provider only where the playbook, a case with one, or an earlier update made it an audience. */
export function audiencesOf(
  { updatedAt, promises, legs }: Pick<Escalation, 'updatedAt' | 'promises' | 'legs'>,
  { audiences, channels }: Pick<Playbook, 'audiences' | 'channels'>,
): readonly Audience[] {
  const hasProvider =
    audiences.includes('provider') ||
    channels?.provider !== undefined ||
    updatedAt?.provider !== undefined ||
    promises.provider !== undefined ||
    legs !== undefined;
  return AUDIENCES.filter((audience) => audience !== 'provider' || hasProvider);
}

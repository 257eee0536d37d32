import type { CenterPage } from '../../contract/center-page';
import { readShiftNotices } from '../../domain/shift/read-shift';
import type { Rows } from '../rows';

/** Hand-overs in a person's notices that they have not answered yet. */
export function handOversIn(notices: Rows['job'] | undefined): CenterPage['handOvers'] {
  if (!notices) return [];
  return readShiftNotices(notices.body)
    .filter(({ state }) => state === 'offered')
    .map(({ fromId, count }) => ({ fromId, count }));
}

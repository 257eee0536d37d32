import { reviewSaysRight, type Precision } from '../criteria/precision';
import type { OutcomeWord } from '../policy/vocabulary';
import { count, type Count, type Tally } from './tally';

/** What the reviews of a criterion's escalations say of its alarms, by what their outcomes mean today; taken back as mistaken is wrong. */
export function precisionOf({ counts }: Pick<Tally, 'counts'>, outcomes: readonly OutcomeWord[]): Precision {
  let [judged, right] = [counts.mistaken ?? 0, 0];
  for (const name of Object.keys(counts)) {
    if (!name.startsWith('outcome:')) continue;
    const said = reviewSaysRight(outcomes, name.slice('outcome:'.length));
    if (said === undefined) continue;
    const n = count({ counts }, name as Count);
    judged += n;
    if (said) right += n;
  }
  return { judged, right };
}

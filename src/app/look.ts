import { batchDesk } from './batch-desk';
import { drain, DRAIN } from './drain';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookOnce } from './look-once';
import type { Ports } from './ports/ports';

/** So many effects follow one another at most, and after how long the others: an issue takes 20 writes in two seconds. */
const MOST_IN_A_ROW = 12;
const PAUSE_SECONDS = 3;

/**
 * Looks at one thing that waits for time, by its agenda key, and at what follows from it at once; or drains whatever is due. Early,
 * late and doubled looks are harmless: whatever is not due, or claimed by another, is left alone.
 */
export async function look(ports: Ports, agendaKey: string): Promise<void> {
  if (agendaKey === DRAIN) return drain(ports);
  // Who stands behind a level and may see the work item is asked once, for the decision, the comment and the mails alike.
  const shared: Ports = { ...ports, desk: batchDesk(ports.desk, { subjects: [], toRead: [] }) };
  const waiting = [agendaKey];
  let looked = 0;
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const outOfTime = ports.clock.remainingMs() < LOOK_BUDGET_MS;
    if (looked > 0 && (outOfTime || looked > MOST_IN_A_ROW)) {
      const delaySeconds = outOfTime ? 0 : PAUSE_SECONDS;
      return ports.later.push([key, ...waiting].map((one) => ({ look: one, delaySeconds })));
    }
    waiting.push(...(await lookOnce(shared, key)));
    looked += 1;
  }
}

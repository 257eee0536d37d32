import { advanceDuty } from './advance-duty';
import { advanceEscalation } from './advance-escalation';
import { importProject } from './import-project';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookAtWatch } from './look-at-watch';
import type { Ports } from './ports/ports';
import { workEffect } from './work-effect';

/**
 * Looks at one thing that waits for time, by its agenda key, and at what follows from it at once. Early, late and doubled looks
 * are harmless: whatever is not due, or claimed by another, is left alone.
 */
export async function look(ports: Ports, agendaKey: string): Promise<void> {
  const waiting = [agendaKey];
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    if (key !== agendaKey && ports.clock.remainingMs() < LOOK_BUDGET_MS) {
      const rest = [key, ...waiting].map((one) => ({ look: one, delaySeconds: 0 }));
      return ports.later.push(rest);
    }
    waiting.push(...(await lookOnce(ports, key)));
  }
}

async function lookOnce(ports: Ports, agendaKey: string): Promise<readonly string[]> {
  const at = agendaKey.indexOf(':');
  const type = agendaKey.slice(0, at);
  const id = agendaKey.slice(at + 1);
  switch (type) {
    case 'escalation':
      await advanceEscalation(ports, id);
      return [];
    case 'effect':
      return workEffect(ports, id);
    case 'duty':
      await advanceDuty(ports, id);
      return [];
    case 'watch':
      await lookAtWatch(ports, id);
      return [];
    case 'import':
      await importProject(ports, id);
      return [];
    default:
      ports.log.error(`nothing looks at agenda keys like ${agendaKey}`);
      return [];
  }
}

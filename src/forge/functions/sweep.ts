import { restWhileLapsed } from '../../app/licence/rest-while-lapsed';
import { runSweep } from '../../app/run-sweep';
import { MINUTE } from '../../domain/time';
import { engineLog } from '../log';
import { inBackground } from '../wire';

const TICK = 5 * MINUTE;

/** The five-minute schedule. Every second tick also sets off the repair and the audit, as messages: each has its own time. Without a licence it
 * only lets records stand still. */
export async function sweep(): Promise<{ readonly statusCode: number }> {
  try {
    await inBackground(async (ports) => {
      if (ports.lapsed) return restWhileLapsed(ports);
      const second = Math.floor(ports.clock.now() / TICK) % 2 === 0;
      if (second) await ports.later.push(['reconcile', 'audit'].map((look) => ({ look, delaySeconds: 0 })));
      await runSweep(ports);
    });
  } catch (error) {
    // The platform does not repeat a tick that failed; the next one comes anyhow.
    engineLog.error('The sweep failed', error);
  }
  return { statusCode: 204 };
}

import { Queue } from '@forge/events';
import type { EngineLog, Later } from '../../app/ports/ports';
import { ENGINE_QUEUE, MESSAGE_VERSION } from './engine-message';

/** What the platform takes at once, and the longest delay it keeps. */
const BATCH = 50;
const LONGEST_DELAY_SECONDS = 900;

/** Looks to be taken soon, by messages that only say where to look. What the queue does not take, the next sweep finds. */
export function queueLater(log: EngineLog): Later {
  return {
    async push(looks) {
      const events = looks.map(({ look, delaySeconds }) => ({
        body: { v: MESSAGE_VERSION, look },
        delayInSeconds: Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(delaySeconds))),
      }));
      for (let from = 0; from < events.length; from += BATCH) {
        try {
          await new Queue({ key: ENGINE_QUEUE }).push(events.slice(from, from + BATCH));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          log.warn(`The queue did not take ${events.length - from} looks: ${reason}`);
          return;
        }
      }
    },
  };
}

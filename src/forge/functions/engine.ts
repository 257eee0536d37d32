import { auditEngine } from '../../app/audit-engine';
import { ERASE, workErase } from '../../app/erase/erase-job';
import { LEFTOVERS, workLeftovers } from '../../app/erase/leftovers';
import { RETENTION, workRetention } from '../../app/erase/retention';
import { look } from '../../app/look';
import { bringRecords } from '../../app/transfer/bring-records';
import { RECORDS_IN } from '../../app/transfer/records-in';
import { OPEN_TO_IMPORTS, OPEN_TO_LOOKS } from '../../app/pace';
import { reconcile } from '../../app/reconcile';
import { workReport } from '../../app/report/report-job';
import { REPORT } from '../../app/report/report-work';
import type { Ports } from '../../app/ports/ports';
import { engineLog } from '../log';
import { readMessage } from '../queue/engine-message';
import { retryWhereRight } from '../retry-where-right';
import { inBackground } from '../wire';

/** The queue's consumer: looks where a message says. What it does not know it drops, for the sweep finds whatever waits. */
export async function engine(delivered: unknown): Promise<unknown> {
  const message = readMessage(delivered);
  if (!message) {
    engineLog.warn('A message of an unknown shape or version was dropped');
    return undefined;
  }
  return retryWhereRight(engineLog, `engine ${message.look}`, delivered, () =>
    inBackground(async (ports) => {
      if (!ports.lapsed || WITHOUT_LICENCE.has(message.look)) await work(ports, message.look);
    }, openTo(message.look)),
  );
}

const CLEARING: ReadonlySet<string> = new Set([ERASE, RETENTION, LEFTOVERS, RECORDS_IN]);

/** Removing what is kept; all else waits in the agenda for the first sweep with a licence. */
const WITHOUT_LICENCE: ReadonlySet<string> = new Set([ERASE, LEFTOVERS]);

/** A step that came due goes before a look for new ones, and a first import behind both. */
function openTo(what: string): number {
  if (
    what.startsWith('import:') ||
    what.startsWith('redecide:') ||
    what.startsWith(REPORT) ||
    CLEARING.has(what)
  )
    return OPEN_TO_IMPORTS;
  return what === 'reconcile' || what.startsWith('watch:') ? OPEN_TO_LOOKS : 1;
}

async function work(ports: Ports, what: string): Promise<void> {
  if (what === 'reconcile') await reconcile(ports);
  else if (what === 'audit') await auditEngine(ports);
  else if (what === ERASE) await workErase(ports);
  else if (what === RETENTION) await workRetention(ports);
  else if (what === LEFTOVERS) await workLeftovers(ports);
  else if (what === RECORDS_IN) await bringRecords(ports);
  else if (what.startsWith(REPORT)) await workReport(ports, what.slice(REPORT.length));
  else await look(ports, what);
}

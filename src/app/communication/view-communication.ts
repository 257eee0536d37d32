import type { AudienceView, CommunicationView, GivenUpdate } from '../../contract/communication-view';
import { customerWaits } from '../../domain/communication/customer-waits';
import { audiencesOf } from '../../domain/communication/audiences-of';
import { draftUpdate } from '../../domain/communication/draft-update';
import { executiveBrief } from '../../domain/communication/executive-brief';
import { isCustomerSafe, PLACEHOLDERS } from '../../domain/communication/placeholder';
import { ALLOWED_STAGES } from '../../domain/escalation/allowed-stages';
import { WAYS_SENT, type Audience } from '../../domain/escalation/audience';
import { channelOf } from '../../domain/escalation/channel-of';
import type { Duty } from '../../domain/escalation/duty';
import { promiseDue } from '../../domain/escalation/due-times';
import { done, type Result } from '../../domain/problem';
import { FAR, type Instant } from '../../domain/time';
import { loadRecord, type LoadedRecord } from '../issue-view/load-record';
import { clocksOf } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { readDuties } from '../review/read-duties';
import type { EntryRow } from '../rows';
import { readJournalSince } from './read-journal-since';
import { wordedDraft } from './worded-draft';

/** The communication plan of a record: per audience what is owed, what was last said, and the update that could be sent now. */
export async function viewCommunication(
  ports: Ports,
  { escalationId, by }: EscalationPermit,
): Promise<Result<CommunicationView>> {
  const now = ports.clock.now();
  const loaded = await loadRecord(ports.store, escalationId, by);
  const shown = audiencesOf(loaded.head, loaded.parts.pinned.playbook);
  const { head, parts } = loaded;
  const journal = await readJournalSince(ports.store, head, shown);
  const duties = await allActions(ports.store, loaded);
  const customerDue = promiseDue(head, 'customer', parts.pinned, clocksOf(parts.pinned, now));
  return done({
    now,
    audiences: shown.map((audience) => audienceView(ports, loaded, duties, journal, audience, now)),
    brief: executiveBrief({ head, parts, duties }, journal, customerDue < FAR ? customerDue : null, now),
    placeholders: PLACEHOLDERS.map((name) => ({ name, customerSafe: isCustomerSafe(name) })),
  });
}

/** What is told counts every action: of a long plan the record was loaded with the first ones alone. */
async function allActions(store: Store, { head, parts, duties }: LoadedRecord): Promise<readonly Duty[]> {
  const isWhole = parts.plan.actions.every(({ id }) => duties.has(id));
  return isWhole ? [...duties.values()] : readDuties(store, head.id);
}

function audienceView(
  ports: Ports,
  { head, parts }: LoadedRecord,
  duties: readonly Duty[],
  journal: readonly EntryRow[],
  audience: Audience,
  now: Instant,
): AudienceView {
  const promise = head.promises[audience];
  const waitsForPlan = audience === 'customer' && customerWaits(head, parts.pinned.playbook);
  const isOpen = ALLOWED_STAGES['post-update'].includes(head.stage) && !waitsForPlan;
  const draft = draftUpdate({ head, duties }, journal, audience, now);
  return {
    audience,
    channel: channelOf(parts.pinned.playbook, audience),
    pace: parts.pinned.targets[head.severity].updates[audience] ?? null,
    waitsForPlan,
    updatedAt: head.updatedAt?.[audience] ?? null,
    last: lastTo(journal, audience),
    kept: promise?.kept ?? 0,
    missed: promise?.missedCount ?? 0,
    draft: isOpen
      ? {
          text: wordedDraft(ports.words, draft, parts.pinned.calendar.zone),
          hasNews: draft.hasNews,
          isDue: promise?.reminded === true || promise?.missed === true,
        }
      : null,
  };
}

function lastTo(journal: readonly EntryRow[], audience: Audience): GivenUpdate | null {
  for (const { by, at, lines } of journal) {
    for (const { code, params } of lines) {
      const { text, sentAt, how } = params;
      if ((code !== 'update-posted' && code !== 'update-sent') || params['audience'] !== audience) continue;
      return {
        at: typeof sentAt === 'number' ? sentAt : at,
        by,
        text: String(text ?? ''),
        how: WAYS_SENT.find((way) => way === how) ?? null,
      };
    }
  }
  return null;
}

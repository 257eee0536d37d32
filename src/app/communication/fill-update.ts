import { fillText, type PlaceholderValues } from '../../domain/communication/fill-text';
import type { Audience } from '../../domain/escalation/audience';
import { nextUpdateAfter } from '../../domain/escalation/next-update';
import type { Result } from '../../domain/problem';
import type { Instant } from '../../domain/time';
import type { LoadedEscalation } from '../load-escalation';
import type { Ports } from '../ports/ports';

/** The text of an update as somebody wrote it, with when it is given and what it promises. */
export interface WrittenUpdate {
  readonly audience: Audience;
  readonly text: string;
  readonly nextAt: Instant | null;
  readonly sent?: { readonly at: Instant };
}

/** When the audience is promised to hear next, if this is posted now. */
export function promisedBy(ports: Ports, loaded: LoadedEscalation, update: WrittenUpdate): Instant | null {
  const { head, parts } = loaded.state;
  const from = update.sent?.at ?? ports.clock.now();
  return nextUpdateAfter(head, parts.pinned, update.audience, from, update.nextAt, loaded.after);
}

/** An update with its placeholders filled in from the record; an unknown one, or one that this audience may not read, is named. */
export function fillUpdate(
  ports: Ports,
  loaded: LoadedEscalation,
  issueKey: string,
  update: WrittenUpdate,
): Result<string> {
  if (!update.text.includes('{{')) return { ok: true, value: update.text };
  return fillText(
    update.text,
    update.audience,
    valuesOf(ports, loaded, issueKey, promisedBy(ports, loaded, update)),
  );
}

function valuesOf(
  { words }: Ports,
  { state }: LoadedEscalation,
  issueKey: string,
  nextAt: Instant | null,
): PlaceholderValues {
  const { head, parts } = state;
  const { situation, businessImpact, customerImpact, cause } = parts.assessment;
  const { level } = head.ladder;
  return {
    escalation: `${issueKey} E${head.ordinal}`,
    severity: words.term('severity', head.severity),
    stage: words.term('stage', head.stage),
    'next update': nextAt === null ? '' : words.time(nextAt, parts.pinned.calendar.zone),
    'customer impact': customerImpact.trim(),
    manager: head.managerId === null ? '' : mentionOf(head.managerId),
    level: parts.pinned.ladder.levels[level - 1]?.name ?? '',
    playbook: parts.pinned.playbook.name,
    situation: situation.trim(),
    'business impact': businessImpact.trim(),
    cause: cause.trim(),
  };
}

/** A person in a text: only the account id is kept, and whoever shows the text draws the person. */
const mentionOf = (accountId: string): string => `[~accountid:${accountId}]`;

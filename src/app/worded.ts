import { nextRung } from '../domain/ladder/next-rung';
import type { LoadedEscalation } from './load-escalation';
import type { Ports } from './ports/ports';

/** What a text is filled with: instants in the words of the project's calendar, and what comes of a level that does not answer. */
export function worded(
  ports: Ports,
  { state, after }: LoadedEscalation,
  params: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const { zone } = state.parts.pinned.calendar;
  const { head } = state;
  const said: Record<string, string | number> = { severity: head.severity, ordinal: head.ordinal, ...params };
  if (typeof params.level === 'number')
    said.then = nextRung(head.ladder, state.parts.pinned.ladder, after)?.step ?? 'end';
  if (typeof params.dueAt === 'number') said.dueAt = ports.words.time(params.dueAt, zone);
  return said;
}

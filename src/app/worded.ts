import type { LoadedEscalation } from './load-escalation';
import type { Ports } from './ports/ports';

/** What a text is filled with: instants in the words of the project's calendar. */
export function worded(
  ports: Ports,
  { state }: LoadedEscalation,
  params: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const { zone } = state.parts.pinned.calendar;
  const { head } = state;
  const said: Record<string, string | number> = { severity: head.severity, ordinal: head.ordinal, ...params };
  if (typeof params.dueAt === 'number') said.dueAt = ports.words.time(params.dueAt, zone);
  return said;
}

import { readWaitingAsk, type WaitingAsk } from '../../domain/portal/waiting-ask';
import { agendaKey } from '../decision-writes';
import type { Stored, Write } from '../ports/store';
import { customersKind } from './portal-row';

/** Where an ask that waits is kept, and by which key the agenda names it. */
export const askKey = (issueId: string): string => agendaKey('ask', issueId);
/** By which those of a project that wait are found, in the order in which their answers are due. */
export const asksKind = (projectId: string): string => `asks:${projectId}`;

export const issueOfAsk = ({ key }: Pick<Stored<'job'>, 'key'>): string => key.slice(askKey('').length);

export const askOf = ({ row }: Stored<'job'>): WaitingAsk => readWaitingAsk(row.body);

/** The row of an ask that waits for its answer. */
export const waitingRow = (issueId: string, ask: WaitingAsk) => ({
  id: askKey(issueId),
  kind: asksKind(ask.projectId),
  state: 'open',
  at: ask.dueAt,
  body: ask,
});

/** What ends the wait: the row stays, and is found among those that wait no more. */
export function settled(kept: Stored<'job'>, { projectId }: WaitingAsk): readonly Write[] {
  const row = { ...kept.row, kind: customersKind(projectId), state: 'settled' };
  return [
    { put: 'job', key: kept.key, row, rev: kept.rev },
    { remove: 'agenda', key: kept.key },
  ];
}

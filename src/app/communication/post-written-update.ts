import type { Audience } from '../../domain/escalation/audience';
import type { Command } from '../../domain/escalation/command';
import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import { loadEscalation } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { fillUpdate } from './fill-update';

const ENTRIES_LOOKED_AT = 20;

/** Posts an update with its placeholders filled in: what is kept and sent is the text that its readers see. */
export async function postWrittenUpdate(
  ports: Ports,
  permit: EscalationPermit,
  update: Omit<Extract<Command, { do: 'post-update' }>, 'do'>,
): Promise<Result<void>> {
  const loaded = await loadEscalation(ports.store, permit.escalationId, ports.clock.now());
  if (!loaded) return fail('not-found', 'there is no such escalation');
  const filled = fillUpdate(ports, loaded, permit.issueKey, update);
  if (!filled.ok) return filled;
  const posted = await actOnEscalation(ports, permit, { do: 'post-update', ...update, text: filled.value });
  if (posted.ok || posted.problem.code !== 'changed-meanwhile') return posted;
  return (await isGiven(ports.store, permit, update.audience, filled.value))
    ? fail('already-done', 'this update is given already')
    : posted;
}

/** Sent again because the answer got lost: the last update to this audience is the same, and by the same person. */
async function isGiven(
  store: Store,
  { escalationId, by }: EscalationPermit,
  audience: Audience,
  text: string,
): Promise<boolean> {
  const { rows } = await store.query('entry', {
    index: 'by-escalation',
    partition: [escalationId],
    order: 'descending',
    limit: ENTRIES_LOOKED_AT,
  });
  const given = rows.flatMap(({ row }) =>
    row.lines.flatMap(({ code, params }) =>
      (code === 'update-posted' || code === 'update-sent') && params['audience'] === audience
        ? [{ by: row.by, text: params['text'] }]
        : [],
    ),
  );
  return given[0]?.by === by && given[0].text === text;
}

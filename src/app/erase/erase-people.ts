import { agendaKey } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Eraser, Ref } from './eraser';

const PAGE = 100;
/** What is kept of people for all projects at once: views they saved, their last offer of a shift, and offers to them. */
const KINDS = ['views', 'shift', 'shifts-to'];

export async function erasePeople({ store }: Ports, eraser: Eraser): Promise<void> {
  for (const kind of KINDS)
    await eraser.removeFound(
      async () => (await store.query('job', { index: 'by-kind', partition: [kind], limit: PAGE })).rows,
      ({ key, row }): readonly Ref[] => [
        { entity: 'job', key },
        ...(row.kind === 'shift'
          ? [{ entity: 'agenda' as const, key: agendaKey('shift', key.slice('shift:'.length)) }]
          : []),
      ],
    );
}

import { REPORT_DIMS } from '../../domain/report/figures-by-value';
import type { Ports } from '../ports/ports';
import { reportJobKey } from '../report/report-work';
import type { Eraser } from './eraser';

const PAGE = 100;
const PARTITIONS: readonly (readonly [dim: string, grain: string])[] = [
  ['record', 'record'],
  ['secured', 'record'],
  ['members', 'day'],
  ['every', 'day'],
  ...REPORT_DIMS.map((dim) => [dim, 'month'] as const),
];

/** Takes all figures of a project away, with the work on them first. */
export async function eraseFigures({ store }: Ports, eraser: Eraser, projectId: string): Promise<void> {
  await eraser.remove([{ entity: 'job', key: reportJobKey(projectId) }]);
  for (const partition of PARTITIONS)
    await eraser.removeFound(
      async () =>
        (
          await store.query('rollup', {
            index: 'by-period',
            partition: [projectId, ...partition],
            limit: PAGE,
          })
        ).rows,
      ({ key }) => [{ entity: 'rollup', key }],
    );
}

import { expect, it } from '@jest/globals';
import { listByHand } from '../../../src/app/lab/list-by-hand';
import type { Escalation } from '../../../src/domain/escalation/escalation';
import { DAY, FAR } from '../../../src/domain/time';
import { aCallerDesk, aProjectPermit, seesIssues } from '../../support/a-project-permit';
import { anEscalation } from '../../support/an-escalation';
import { quietPorts } from '../../support/quiet-ports';

const NOW = Date.UTC(2026, 2, 3, 10);

function opened(
  subjectId: string,
  daysAgo: number,
  origin: Escalation['origin']['kind'],
  projectId = '10000',
) {
  const head = anEscalation({
    id: `${subjectId}-1`,
    subjectId,
    projectId,
    origin: { kind: origin, by: 'ada' },
    openedAt: NOW - daysAgo * DAY,
  });
  return { [head.id]: { ...head, dueAt: FAR } };
}

it('lists what people escalated in the span, oldest first, and nothing of what the caller may not see', async () => {
  const ports = quietPorts(NOW);
  ports.store.seed('escalation', {
    ...opened('1', 2, 'agent'),
    ...opened('2', 3, 'customer'),
    ...opened('3', 2, 'criterion'),
    ...opened('4', 2, 'agent'),
    ...opened('5', 90, 'agent'),
    ...opened('6', 2, 'agent', '20000'),
  });
  const permit = aProjectPermit({ desk: aCallerDesk({ visible: seesIssues('1', '2', '3', '5', '6') }) });
  const asked = { projectId: '10000', from: NOW - 30 * DAY, to: NOW, cursor: null };
  expect(await listByHand(ports, permit, asked)).toEqual({
    ok: true,
    value: {
      escalations: [
        { issueId: '2', openedAt: NOW - 3 * DAY },
        { issueId: '1', openedAt: NOW - 2 * DAY },
      ],
      cursor: null,
    },
  });
});

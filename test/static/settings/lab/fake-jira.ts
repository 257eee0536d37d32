import { DAY } from '../../../../src/domain/time';
import type { LabDoor, LabRequest } from '../../../../static/settings/lab/ask-lab-jira';

export const NOW = Date.UTC(2026, 2, 30, 10);
const OPEN = { id: '1', name: 'Open', statusCategory: { key: 'new' } };

/** A Jira with so many open work items, created evenly over the last 29 days; odd ones carry the label that a query asks for. */
export class FakeJira implements LabDoor {
  readonly requests: string[] = [];
  readonly bodies: unknown[] = [];
  readonly waits: number[] = [];
  /** Given out first, in place of what would be answered. */
  readonly answers: Response[] = [];
  /** What is wrong with any query that asks for more than the period. */
  refuses: string | null = null;

  constructor(private readonly count: number) {}

  readonly clock = (): number => NOW;

  readonly wait = (ms: number): Promise<void> => {
    this.waits.push(ms);
    return Promise.resolve();
  };

  readonly send = ({ path, body }: LabRequest): Promise<Response> => {
    this.requests.push(path);
    this.bodies.push(body);
    return Promise.resolve(this.answers.shift() ?? this.answer(path, body as Record<string, unknown>));
  };

  private answer(path: string, body: Record<string, unknown>): Response {
    if (path.endsWith('/field')) return Response.json([]);
    if (path.endsWith('/status')) return Response.json([OPEN]);
    if (path.endsWith('/changelog/bulkfetch')) return Response.json({ issueChangeLogs: [] });
    if (path.endsWith('/issue/bulkfetch'))
      return Response.json({
        issues: (body['issueIdsOrKeys'] as string[]).map((id) => this.issue(Number(id))),
      });
    const hasQuery = String(body['jql']).includes('(');
    if (hasQuery && this.refuses !== null)
      return Response.json({ errorMessages: [this.refuses] }, { status: 400 });
    const ids = Array.from({ length: this.count }, (_, place) => place + 1);
    return Response.json({
      issues: ids.filter((id) => !hasQuery || id % 2 === 1).map((id) => ({ id: String(id) })),
    });
  }

  private issue(id: number): unknown {
    const created = NOW - 29 * DAY + ((id - 1) * 28 * DAY) / this.count;
    return {
      id: String(id),
      key: `SUP-${id}`,
      fields: {
        project: { id: '10000' },
        created: new Date(created).toISOString(),
        issuetype: { id: '1', name: 'Incident' },
        status: OPEN,
      },
    };
  }
}

import { describe, expect, it } from '@jest/globals';
import type { LabRequest } from '../../../../static/settings/lab/ask-lab-jira';
import { readSummaries } from '../../../../static/settings/lab/read-summaries';

/** A Jira in which the reader sees the work items with an even id. */
function aDoor() {
  const asked: number[] = [];
  const send = ({ body }: LabRequest): Promise<Response> => {
    const { issueIdsOrKeys: ids } = body as { readonly issueIdsOrKeys: readonly string[] };
    asked.push(ids.length);
    const seen = ids.filter((id) => Number(id) % 2 === 0);
    return Promise.resolve(
      Response.json({ issues: seen.map((id) => ({ id, fields: { summary: `Item ${id}` } })) }),
    );
  };
  return { asked, send };
}

describe('summaries of hits', () => {
  it('are read as the reader, a hundred at once, and none of a work item that they may not browse', async () => {
    const door = aDoor();
    const ids = Array.from({ length: 130 }, (_, index) => String(index + 1));
    const found = await readSummaries(door, ids);
    expect(door.asked).toEqual([100, 30]);
    expect(found.size).toBe(65);
    expect([found.get('2'), found.get('3')]).toEqual(['Item 2', undefined]);
  });

  it('are left out where Jira refuses or answers something else', async () => {
    for (const answer of [Response.json({}, { status: 403 }), Response.json({ issues: [{ id: '2' }] })]) {
      const found = await readSummaries({ send: () => Promise.resolve(answer) }, ['2']);
      expect(found.size).toBe(0);
    }
  });
});

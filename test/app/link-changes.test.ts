import { describe, expect, it } from '@jest/globals';
import { addLink, removeLink } from '../../src/app/links/change-links';
import { pageLinks } from '../../src/app/links/page-links';
import type { CallerDesk, IssueDetails } from '../../src/app/permit';
import { HOUR } from '../../src/domain/time';
import { readUnder } from '../../src/app/issue-view/read-under';
import { aCallerDesk, seesIssues } from '../support/a-project-permit';
import { anEscalation } from '../support/an-escalation';
import { aWatchRow } from '../support/a-watch-row';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';
import { foldJournal } from '../support/fold-journal';

const DETAILS: IssueDetails = {
  key: 'SUP-2',
  summary: 'Mail is slow too',
  status: 'Open',
  category: 'new',
  assigneeId: 'bob',
};

/** A Jira in which the caller sees these work items, and finds them by keys like SUP-7. */
const sees = (ids: readonly string[], given: Partial<CallerDesk> = {}): CallerDesk =>
  aCallerDesk({
    findIssue: (key) => {
      const id = key.split('-')[1] ?? '';
      return Promise.resolve(ids.includes(id) ? { id, key, projectId: '10000' } : undefined);
    },
    details: (asked) =>
      Promise.resolve(
        new Map(
          asked.filter((id) => ids.includes(id)).map((id) => [id, { ...DETAILS, key: `SUP-${id}` }] as const),
        ),
      ),
    ...given,
  });

async function escalated(desk: CallerDesk) {
  const world = new EngineWorld();
  const escalationId = await world.open();
  await world.drain();
  return { world, permit: anIssuePermit({ escalationId, desk }) };
}

describe('a link', () => {
  it('is made once, here and in Jira, and taken away in both where Jira had none before', async () => {
    const { world, permit } = await escalated(sees(['2']));
    expect((await addLink(world.ports, permit, 'SUP-2')).ok).toBe(true);
    expect(await addLink(world.ports, permit, 'SUP-2')).toMatchObject({ problem: { code: 'already-done' } });
    await world.drain();
    expect(world.desk.links).toEqual(['1:2']);

    expect((await removeLink(world.ports, permit, '2')).ok).toBe(true);
    await world.drain();
    expect(world.desk.linked.unlinked).toEqual(['1:2']);
    expect(world.store.keys('link')).toEqual([]);
    expect(await removeLink(world.ports, permit, '2')).toMatchObject({ problem: { code: 'already-done' } });
  });

  it('that Jira had before stays in Jira when it is taken away here', async () => {
    const { world, permit } = await escalated(sees(['2'], { isRelated: () => Promise.resolve(true) }));
    await addLink(world.ports, permit, 'SUP-2');
    await removeLink(world.ports, permit, '2');
    await world.drain();
    expect(world.desk.linked.unlinked).toEqual([]);
  });

  it('that is taken away before Jira made it is made no more, and one made again stays', async () => {
    const { world, permit } = await escalated(sees(['2']));
    await addLink(world.ports, permit, 'SUP-2');
    await removeLink(world.ports, permit, '2');
    await world.drain();
    expect(world.desk.links).toEqual([]);
    await addLink(world.ports, permit, 'SUP-2');
    await world.drain();
    expect(world.desk.links).toEqual(['1:2']);
    expect((await foldJournal(world.store, permit.escalationId)).differences).toEqual([]);
  });

  it('to what the caller may not see is refused with the field that names it', async () => {
    const { world, permit } = await escalated(sees([]));
    expect(await addLink(world.ports, permit, 'SUP-2')).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'issueKey' }] },
    });
  });
});

describe('a work item under several records', () => {
  it('says the most severe of those whose own work item the reader may see', async () => {
    const world = new EngineWorld();
    const over = (id: string, severity: 'critical' | 'high' | 'elevated') =>
      [`${id}-1`, { ...anEscalation({ id: `${id}-1`, subjectId: id, severity }), dueAt: 0 }] as const;
    const heads = [over('7', 'elevated'), over('8', 'high'), over('9', 'critical')];
    world.store.seed('escalation', Object.fromEntries(heads));
    const rows = ['7', '8', '9'].map((id) => {
      const escId = `${id}-1`;
      return [`1:${escId}`, { issueId: '1', escId, at: START, by: 'ada' }] as const;
    });
    world.store.seed('link', Object.fromEntries(rows));
    const desk = aCallerDesk({ visible: seesIssues('7', '8') });
    const found = await readUnder(world.store, desk, '1');
    expect(found.map(({ key, severity }) => [key, severity])).toEqual([
      ['SUP-8', 'high'],
      ['SUP-7', 'elevated'],
    ]);
  });
});

describe('the page of links', () => {
  it('shows each with its own state, says of hidden ones only that they are there, and has two hundred in eight pages', async () => {
    const { world, permit } = await escalated(sees(['5']));
    const rows = Array.from({ length: 200 }, (_, i) => {
      const issueId = String(i + 5);
      return [`${issueId}:1-1`, { issueId, escId: '1-1', at: START + i, by: 'ada' }] as const;
    });
    world.store.seed('link', Object.fromEntries(rows));
    const pages: (string | null)[][] = [];
    let cursor: string | null = null;
    do {
      const page = await pageLinks(world.ports, permit, cursor);
      if (!page.ok) throw new Error(page.problem.message);
      pages.push(page.value.items.map(({ key }) => key));
      cursor = page.value.cursor;
    } while (cursor !== null);
    expect(pages.map((page) => page.length)).toEqual(Array.from({ length: 8 }, () => 25));
    expect(pages.flat().filter((key) => key !== null)).toEqual(['SUP-5']);
  });

  it('proposes what was seen with the same service, and neither what is linked nor what is hidden', async () => {
    const { world, permit } = await escalated(sees(['2', '3']));
    world.store.seed('watch', { '1': { ...aWatchRow(), issueId: '1', sighted: ['service:db'] } });
    const seen = ['1', '2', '3', '4'].map((issueId) => {
      const row = { issueId, projectId: '10000', what: 'issue', dim: 'service', value: 'db' } as const;
      return [`issue:service:db:${issueId}`, { ...row, at: START - HOUR, seenAt: START }] as const;
    });
    world.store.seed('sighting', Object.fromEntries(seen));
    world.store.seed('link', { '3:1-1': { issueId: '3', escId: '1-1', at: START, by: 'ada' } });
    const page = await pageLinks(world.ports, permit, null);
    expect(page).toMatchObject({
      value: { proposed: [{ issueId: '2', key: 'SUP-2', shared: ['service'] }] },
    });
  });
});

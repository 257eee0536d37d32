import { describe, expect, it } from '@jest/globals';
import { loadPolicies } from '../../src/app/load-policies';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { aLadder } from '../support/a-ladder';
import { MemoryStore } from '../support/memory-store';

const ladder = (name: string, version: number) => ({
  ladder: { desk: { version, body: aLadder({ id: 'desk', name }) } },
});

describe("a project's policies", () => {
  it('are the shipped ones where nobody saved anything, as one shared value', async () => {
    const store = new MemoryStore();
    expect(await loadPolicies(store, '10000')).toBe(SHIPPED_POLICIES);
    expect(store.reads).toBe(1);
  });

  it("are the project's over the site's over the shipped ones, in one read", async () => {
    const store = new MemoryStore().seed('generation', {
      site: { number: 3, live: ladder('Site', 3) },
      '10000': { number: 4, live: ladder('Project', 5) },
      '20000': { number: 9, live: ladder('Other', 9) },
    });
    const set = await loadPolicies(store, '10000');
    expect(set.ladders).toMatchObject({ desk: { version: 5, body: { name: 'Project' } } });
    expect(set.ladders).toHaveProperty('support-management');
    expect(store.reads).toBe(1);
  });

  it('carry a generation that rises with a save of the site as well as of the project', async () => {
    const store = new MemoryStore().seed('generation', {
      site: { number: 3, live: {} },
      '10000': { number: 4, live: {} },
    });
    expect((await loadPolicies(store, '10000')).generation).toBe(7);
    expect((await loadPolicies(store, '30000')).generation).toBe(3);
  });
});

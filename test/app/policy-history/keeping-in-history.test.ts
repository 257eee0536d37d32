import { describe, expect, it } from '@jest/globals';
import { setRetention } from '../../../src/app/erase/retention';
import { goBack } from '../../../src/app/policy-history/go-back';
import { pagePolicyHistory } from '../../../src/app/policy-history/page-policy-history';
import { aProjectPermit } from '../../support/a-project-permit';
import { EngineWorld } from '../../support/engine-world';

const site = { ...aProjectPermit(), projectId: 'site', by: 'jonas' };

async function changes(world: EngineWorld, projectId: string) {
  const page = await pagePolicyHistory(world.ports, { projectId }, { cursor: null });
  if (!page.ok) throw new Error('an admin reads the history');
  return page.value.changes;
}

describe('how long records are kept', () => {
  it('stands in the history of the site with who, when and what it was before, and can be gone back to', async () => {
    const world = new EngineWorld();
    await setRetention(world.ports, { by: 'jonas' }, { days: 365 });
    world.move(1);
    await setRetention(world.ports, { by: 'priya' }, { days: 90 });
    world.move(1);
    expect(await changes(world, 'site')).toMatchObject([
      {
        kind: 'keeping',
        version: 2,
        savedBy: 'priya',
        live: true,
        changes: [{ path: 'days', before: 365, after: 90 }],
      },
      { kind: 'keeping', version: 1, savedBy: 'jonas', live: false, changes: [{ path: 'days', after: 365 }] },
    ]);
    expect(await changes(world, '10000')).toEqual([]);

    const back = { generation: 0, kind: 'keeping', policyId: 'records', version: 1 };
    expect(await goBack(world.ports, site, back)).toMatchObject({ ok: true });
    const [latest] = await changes(world, 'site');
    expect(latest).toMatchObject({
      version: 3,
      savedBy: 'jonas',
      live: true,
      changes: [{ before: 90, after: 365 }],
    });
  });

  it('set to what it is already changes nothing, and of two admins at once both stand there', async () => {
    const world = new EngineWorld();
    await Promise.all([
      setRetention(world.ports, { by: 'jonas' }, { days: 30 }),
      setRetention(world.ports, { by: 'priya' }, { days: 60 }),
    ]);
    const [latest, first] = await changes(world, 'site');
    await setRetention(world.ports, { by: 'jonas' }, { days: latest?.savedBy === 'priya' ? 60 : 30 });
    expect(await changes(world, 'site')).toHaveLength(2);
    expect(new Set([latest?.savedBy, first?.savedBy])).toEqual(new Set(['jonas', 'priya']));
  });
});

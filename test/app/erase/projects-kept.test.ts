import { expect, it } from '@jest/globals';
import { startErase, workErase } from '../../../src/app/erase/erase-job';
import { projectsKept } from '../../../src/app/erase/projects-kept';
import { importAnew } from '../../../src/app/import-project';
import { aSitePermit, FINANCE, SUPPORT } from '../../support/a-site-permit';
import { EngineWorld } from '../../support/engine-world';

/** A record of a project that was switched on once, and that Jira lists to nobody any more. */
async function aVanishedProject(): Promise<EngineWorld> {
  const world = new EngineWorld();
  await world.open();
  await importAnew(world.ports, SUPPORT.id);
  await importAnew(world.ports, FINANCE.id);
  world.desk.projects = [FINANCE.id];
  return world;
}
const admin = aSitePermit({ projects: [FINANCE] });

it('offers by its id what Jira does not list any more, and nothing that the app sees and the admin does not', async () => {
  const world = await aVanishedProject();
  const unlisted = { id: SUPPORT.id, key: SUPPORT.id, name: '', switchedOn: false, isUnlisted: true };
  expect(await projectsKept(world.ports, admin)).toEqual([FINANCE, unlisted]);
  const nobody = aSitePermit({ projects: [] });
  expect(await projectsKept(world.ports, nobody)).toEqual([unlisted]);
});

it('names none where Jira lists more projects than are read', async () => {
  const world = await aVanishedProject();
  const site = { ...admin.site, serviceProjects: () => Promise.resolve({ projects: [FINANCE], more: true }) };
  expect(await projectsKept(world.ports, { ...admin, site })).toEqual([FINANCE]);
});

it.each([
  ['it is named', SUPPORT.id, SUPPORT.id],
  ['everything is asked for', 'site', 'everything'],
])('removes all that is kept of it when %s, and offers it no more', async (_how, scope, confirm) => {
  const world = await aVanishedProject();
  expect(await startErase(world.ports, admin, { scope, confirm })).toMatchObject({ ok: true });
  for (let one = world.pushed.shift(); one; one = world.pushed.shift())
    if (one.look === 'erase') await workErase(world.ports);
  expect(world.store.keys('escalation')).toEqual([]);
  const left = await projectsKept(world.ports, aSitePermit({ projects: [FINANCE] }));
  expect(left.map(({ id }) => id)).toEqual([FINANCE.id]);
});

import { expect, it } from '@jest/globals';
import { switchProject } from '../../src/app/switch-project';
import { aCallerDesk, aProjectPermit } from '../support/a-project-permit';
import { quietPorts } from '../support/quiet-ports';

it.each([
  [true, ['sight:10000', 'reconcile']],
  [false, ['sight:10000']],
])('writes the switch of the permitted project with the rights of the caller: on %p', async (on, looks) => {
  const written: (readonly [string, boolean])[] = [];
  const desk = aCallerDesk({
    setSwitch: (projectId, value) => {
      written.push([projectId, value]);
      return Promise.resolve();
    },
  });
  const ports = quietPorts(0);
  await switchProject(ports, aProjectPermit({ desk }), { projectId: '66666', on });
  expect(written).toEqual([['10000', on]]);
  expect(ports.pushed).toEqual(looks.map((look) => ({ look, delaySeconds: 0 })));
});

it('does not look at anything when Jira did not take the switch', async () => {
  const desk = aCallerDesk({ setSwitch: () => Promise.reject(new Error('no answer')) });
  const ports = quietPorts(0);
  await expect(
    switchProject(ports, aProjectPermit({ desk }), { projectId: '10000', on: true }),
  ).rejects.toThrow();
  expect(ports.pushed).toEqual([]);
});

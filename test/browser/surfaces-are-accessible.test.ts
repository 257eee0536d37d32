import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';
import type { PersonName, Visitor } from './visitor';

const arrive = useSandbox();

beforeAll(async () => {
  const visitor = await arrive();
  await visitor.open('/', 'ada');
  await visitor.jump('+1 h');
  await visitor.leave();
}, 180_000);

interface Surface {
  readonly name: string;
  readonly path: string;
  readonly who: PersonName;
  readonly ready: (visitor: Visitor) => Promise<void>;
}

const SURFACES: readonly Surface[] = [
  {
    name: 'the queue',
    path: '/queues/SUP/1',
    who: 'ada',
    ready: (visitor) => visitor.page.getByRole('link', { name: 'SUP-1', exact: true }).waitFor(),
  },
  {
    name: 'a work item with an escalation',
    path: '/browse/SUP-2',
    who: 'lena',
    ready: async (visitor) => {
      await visitor.reads('SUP-2 E1', visitor.panel());
      await visitor.badge().getByRole('button', { name: 'Acknowledge' }).waitFor();
    },
  },
  {
    name: 'the form that escalates',
    path: '/browse/SUP-12',
    who: 'ada',
    ready: async (visitor) => {
      await visitor.press('Actions');
      await visitor.page.getByRole('menuitem', { name: 'Escalate…' }).click();
      await visitor.reads('Who will be told');
    },
  },
  {
    name: 'what needs someone now',
    path: '/projects/SUP/apps/escalation-center',
    who: 'lena',
    ready: (visitor) =>
      visitor.app('Escalation Center').getByRole('list', { name: 'Waits on SUP-2' }).waitFor(),
  },
  {
    name: 'the list of escalations',
    path: '/projects/SUP/apps/escalation-center',
    who: 'ada',
    ready: async (visitor) => {
      const center = visitor.app('Escalation Center');
      // By the keyboard: a pointer resting on the button would leave it in its hovered colours.
      await center.getByRole('button', { name: 'Escalations', exact: true }).press('Enter');
      await center.getByRole('row', { name: /SUP-2/ }).waitFor();
    },
  },
  {
    name: 'the settings',
    path: '/projects/SUP/settings/apps/escalation-settings',
    who: 'jonas',
    ready: (visitor) => visitor.app('Escalations').getByText('Forgotten', { exact: true }).waitFor(),
  },
  {
    name: 'a request in the portal',
    path: '/portal/SUP/SUP-1',
    who: 'carla',
    ready: (visitor) => visitor.reads('Thank you, we see the errors too'),
  },
  {
    name: 'the outbox',
    path: '/outbox',
    who: 'ada',
    ready: (visitor) => visitor.reads(/^Escalation Center mentioned you on/),
  },
  {
    name: 'the engine log',
    path: '/engine',
    who: 'ada',
    ready: (visitor) => visitor.page.getByRole('heading', { name: 'Log', exact: true }).waitFor(),
  },
];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await arrive({ colorScheme });
  });
  afterAll(() => visitor.leave());

  it.each(SURFACES)(
    '$name has nothing in anybody’s way',
    async ({ path, who, ready }) => {
      await visitor.open(path, who);
      await visitor.page.locator(`html[data-color-mode="${colorScheme}"]`).waitFor();
      await ready(visitor);
      expect(await findBarriers(visitor.page)).toEqual([]);
    },
    180_000,
  );
});

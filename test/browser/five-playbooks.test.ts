import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { findBarriers } from './find-barriers';
import { takePicture } from './take-picture';
import { useSandbox } from './use-sandbox';
import type { PersonName, Visitor } from './visitor';

const arrive = useSandbox();

interface Walked {
  readonly name: string;
  readonly key: string;
  readonly opens: PersonName;
  readonly purpose: string;
  /** The level that is told first, and one of its people. */
  readonly level: string;
  readonly told: PersonName;
  /** So often five minutes pass until that level is told. */
  readonly fiveMinutes: number;
}

const WALKS: readonly Walked[] = [
  {
    name: 'Server outage',
    key: 'SUP-11',
    opens: 'lena',
    purpose: 'A server or platform is down: to the infrastructure team, around the clock.',
    level: 'Infrastructure team',
    told: 'marco',
    fiveMinutes: 1,
  },
  {
    name: 'Security breach',
    key: 'SUP-1',
    opens: 'lena',
    purpose: 'Data or access may be in the wrong hands: to senior management, in confidence.',
    level: 'Security lead',
    told: 'lena',
    fiveMinutes: 1,
  },
  {
    name: 'Network failure',
    key: 'SUP-3',
    opens: 'lena',
    purpose: 'Sites or people cannot reach what they need: to the network team, with its provider in view.',
    level: 'Network team',
    told: 'marco',
    fiveMinutes: 1,
  },
  {
    name: 'Unresolved complaint',
    key: 'SUP-5',
    opens: 'ada',
    purpose: 'A customer is unhappy with how they are treated: to the service manager.',
    level: 'Service manager',
    told: 'lena',
    fiveMinutes: 4,
  },
  {
    name: 'Application failure',
    key: 'SUP-12',
    opens: 'ada',
    purpose: 'An application that people need does not work: to its team, then to its owner.',
    level: 'Application team',
    told: 'lena',
    fiveMinutes: 4,
  },
];

const pictureOf = ({ name }: Walked, what: string): string =>
  `${name.toLowerCase().replace(' ', '-')}-${what}`;

async function escalate(visitor: Visitor, walked: Walked): Promise<void> {
  await visitor.press('Actions');
  await visitor.page.getByRole('menuitem', { name: 'Escalate…' }).click();
  await visitor.inDialog('Escalate…', async (dialog) => {
    await visitor.choose('Playbook', walked.name, dialog);
    await visitor.reads(walked.purpose, dialog);
    await visitor.reads('Who will be told', dialog);
    await visitor.type(/^What happened/, 'It happened again, and nobody knows why.', dialog);
    await takePicture(visitor, pictureOf(walked, '1-escalate'));
    await visitor.press('Escalate', dialog);
  });
}

/** What the walk from click to close does in front of everybody is sent here, so that five of them stay short. */
async function manageAndPlan(visitor: Visitor, escalationId: string): Promise<void> {
  const known = { affectedServices: '', risk: '', tried: '', cause: '' };
  await visitor.send('lena', 'manager.set', { escalationId, accountId: PEOPLE.marco.accountId });
  await visitor.send('marco', 'assessment.save', {
    ...known,
    escalationId,
    revision: 1,
    situation: 'It does not work.',
    businessImpact: 'Forty trucks wait.',
    customerImpact: 'They cannot release orders.',
    complete: true,
  });
  await visitor.send('marco', 'plan.add-action', {
    escalationId,
    revision: 1,
    title: 'Repair it',
    ownerId: PEOPLE.marco.accountId,
    dueAt: Date.UTC(2026, 10, 20),
  });
}

async function satisfyAndClose(visitor: Visitor, escalationId: string): Promise<void> {
  const word = { escalationId, by: PEOPLE.carla.accountId, how: 'phone' };
  await visitor.send('marco', 'update.post', {
    escalationId,
    audience: 'customer',
    text: 'We know the cause, and repair it.',
    nextAt: null,
  });
  await visitor.send('marco', 'plan.complete-action', { escalationId, actionId: `${escalationId}:action:1` });
  await visitor.send('marco', 'customer.satisfied', word);
  await visitor.send('marco', 'customer.agreed', word);
  await visitor.send('marco', 'escalation.close', { escalationId });
}

async function writeReview(visitor: Visitor): Promise<void> {
  const panel = visitor.panel();
  await panel.getByTestId('workspace-tab-review').click();
  await visitor.press('Write review', panel);
  await visitor.inDialog('Write review', async (dialog) => {
    await visitor.type(/^What happened/, 'It failed.', dialog);
    await visitor.type(/^Causes/, 'No spare.', dialog);
    await visitor.choose('Outcome', 'Avoidable', dialog);
    await visitor.press('Complete', dialog);
  });
  await visitor.reads('Avoidable', panel);
}

it.each(WALKS)(
  'walks $name from the first click to the review',
  async (walked) => {
    const { key, name, opens, told, level, fiveMinutes } = walked;
    const visitor = await arrive();
    const panel = visitor.panel();
    await visitor.open(`/browse/${key}`, opens);
    await escalate(visitor, walked);
    await visitor.reads(`${key} E1`, panel);
    for (let passed = 0; passed < fiveMinutes; passed += 1) await visitor.jump('+5 min');
    await visitor.open(`/browse/${key}`, told);
    await visitor.reads(name, panel);
    await visitor.press('Acknowledge', panel);
    await visitor.reads('Acknowledged: the ladder waits for a plan or an update');
    await panel.getByTestId('workspace-tab-ladder').click();
    await visitor.reads(level, panel);

    const escalationId = `${await visitor.issueId(key)}-1`;
    await manageAndPlan(visitor, escalationId);
    await visitor.open(`/browse/${key}`, 'marco');
    await panel.getByTestId('workspace-tab-plan').click();
    await visitor.press('Agree plan', panel);
    await visitor.inDialog('Agree plan', (dialog) => visitor.press('Agree plan', dialog));
    await visitor.reads('Acting', visitor.badge());
    await takePicture(visitor, pictureOf(walked, '2-acting'));

    await satisfyAndClose(visitor, escalationId);
    await visitor.open(`/browse/${key}`, 'marco');
    await visitor.reads(/^Closed/, visitor.badge());
    await writeReview(visitor);
    await takePicture(visitor, pictureOf(walked, '3-reviewed'));
    await visitor.leave();
  },
  240_000,
);

it('has nothing in anybody’s way on any tab', async () => {
  const visitor = await arrive();
  await visitor.open('/browse/SUP-3', 'marco');
  const tabs = visitor.panel().getByTestId(/^workspace-tab-/);
  await tabs.first().waitFor();
  const found: string[] = [];
  for (const tab of await tabs.all()) {
    await tab.click();
    // Under the pointer Atlaskit's own colour of a chosen button is too pale: looked at is the page that is read.
    await visitor.page.mouse.move(0, 0);
    await visitor.panel().getByText('Loading').waitFor({ state: 'detached' });
    await takePicture(visitor, `tab-${(await tab.textContent()) ?? ''}`);
    found.push(...(await findBarriers(visitor.page)));
  }
  expect(found).toEqual([]);
  await visitor.leave();
}, 120_000);

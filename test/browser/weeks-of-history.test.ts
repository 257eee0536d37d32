import { expect, it } from '@jest/globals';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { NowView } from '../../src/contract/now-view';
import { DAY, HOUR } from '../../src/domain/time';
import { findBarriers } from './find-barriers';
import { takePicture } from './take-picture';
import { useSandbox } from './use-sandbox';
import type { Visitor } from './visitor';

/** From Monday, 21 March 2016: what lies before is the past, the rest happens as time is played. */
const arrive = useSandbox('--log', 'test/support/history/two-services.csv.gz', '--from', '2016-03-21');
/** To the morning of Monday, 4 April. */
const DAYS = 14;
const MORNING = 7 * HOUR;

const nowOf = async (visitor: Visitor): Promise<NowView> =>
  (await visitor.ask('lena', 'escalation-center', 'center.now', { projectId: '10000' })) as NowView;

/** What a service manager does with ten minutes: takes over what nobody manages, notes the work on it, ends what was no case. */
async function morning(visitor: Visitor, day: number): Promise<void> {
  const unmanaged = (await nowOf(visitor)).needs.filter(
    (need) => need.kind === 'escalation' && need.act === 'take',
  );
  for (const [index, need] of unmanaged.slice(0, 5).entries()) {
    if (need.kind !== 'escalation') continue;
    const { escalationId } = need;
    const who = index % 2 === 0 ? 'lena' : 'marco';
    await visitor.send(who, 'manager.set', { escalationId, accountId: PEOPLE[who].accountId });
    const work = { minutes: 45 + 15 * index, work: 'coordination', person: null, startedAt: null };
    await visitor.send(who, 'effort.log', { escalationId, ...work, occasion: 'by-hand' });
    if (index === 4 && day % 3 === 0) {
      const ended = { escalationId, reason: 'resolved', words: 'Solved on the phone.' };
      await visitor.send('lena', 'escalation.withdraw', ended);
    }
  }
}

it('lets a service manager run the morning after weeks of real incidents: act, find what keeps failing, propose a problem, audit, print', async () => {
  const visitor = await arrive({ acceptDownloads: true });
  await visitor.open('/', 'lena');
  await visitor.letPass(MORNING);
  for (let day = 0; day < DAYS; day += 1) {
    await morning(visitor, day);
    await visitor.letPass(DAY);
  }

  // What is overdue, and one click on what is most urgent of it.
  await visitor.open('/projects/SUP/apps/escalation-center', 'lena');
  const center = visitor.app('Escalation Center');
  await center.getByRole('heading', { name: /work items? (is|are) late$/ }).waitFor();
  const late = (await nowOf(visitor)).needs.filter(({ overdue }) => overdue).length;
  expect(late).toBeGreaterThan(10);
  await takePicture(visitor, 'month-1-now');
  const taking = (await nowOf(visitor)).needs.find(
    (need) => need.kind === 'escalation' && need.audience && need.mine,
  );
  expect(taking).toBeDefined();
  const card = center.getByRole('list', { name: `Waits on ${taking?.key ?? ''}`, exact: true });
  await card.getByRole('button', { name: 'Update…' }).first().click();
  await center
    .getByRole('textbox', { name: /^Update: / })
    .first()
    .waitFor();
  await center.getByRole('button', { name: 'Send', exact: true }).first().click();
  await center.getByRole('button', { name: 'Send', exact: true }).first().waitFor({ state: 'detached' });
  expect((await nowOf(visitor)).needs.map(({ id }) => id)).not.toContain(taking?.id);

  // The month that is over: which service keeps failing, and its cases.
  await center.getByRole('button', { name: 'Reports', exact: true }).press('Enter');
  await center.getByRole('combobox', { name: 'Period' }).click();
  await center.getByRole('option', { name: 'Last month' }).click();
  await center
    .getByText(/^Rule ·|^Burst ·|^Repeated ·/)
    .first()
    .waitFor();
  await takePicture(visitor, 'month-2-reports');
  const worst = center.getByRole('button', { name: /Opened, Subcategory .*: cases$/ }).first();
  await worst.click();
  await center
    .getByRole('link', { name: /^SUP-\d+$/ })
    .first()
    .waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  await center.getByRole('button', { name: 'Propose a problem…' }).first().click();
  await center.getByRole('button', { name: 'Create the problem' }).click();
  await center.getByText('The problem is in Jira:').waitFor();
  await takePicture(visitor, 'month-3-problem');

  // Whether the process was followed, as a document that prints.
  await center.getByRole('button', { name: 'Audit', exact: true }).press('Enter');
  await center.getByRole('rowheader', { name: 'Manager set' }).waitFor();
  await center.getByRole('button', { name: 'Audit as a document' }).click();
  await center.getByRole('heading', { name: 'Audit of escalations: Support' }).waitFor();
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await center.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
  await takePicture(visitor, 'month-4-audit');
}, 900_000);

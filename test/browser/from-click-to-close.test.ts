import { expect, it } from '@jest/globals';
import { useSandbox } from './use-sandbox';

const arrive = useSandbox();

it('lets a newcomer lead an escalation from the click to the agreed close', async () => {
  const visitor = await arrive();
  const { page } = visitor;
  await visitor.open('/');
  await visitor.follow('SUP-1');
  await visitor.badge().getByRole('button', { name: 'Escalate…' }).waitFor();

  // Three clicks and one text.
  await visitor.press('Actions');
  await page.getByRole('menuitem', { name: 'Escalate…' }).click();
  await visitor.inDialog('Escalate…', async (dialog) => {
    await visitor.reads('Lena Hoffmann', dialog);
    await visitor.type(/^What happened/, 'No progress since the weekend.', dialog);
    await visitor.press('Escalate', dialog);
  });
  await visitor.reads('Assessing', visitor.badge());
  await visitor.reads('SUP-1 E1', visitor.panel());
  await visitor.reads('No progress since the weekend.', visitor.panel());

  await visitor.jump('+1 h');
  await visitor.follow('Mail outbox');
  await visitor.choose('Mails to', 'Lena Hoffmann');
  await visitor.reads('Escalation Center mentioned you on SUP-1');
  await visitor.become('lena');
  await visitor.follow('Open SUP-1');
  await visitor.press('Acknowledge', visitor.panel());
  await visitor.reads('Acknowledged: the ladder waits for a plan or an update');

  await visitor.press('Set manager', visitor.panel());
  await visitor.inDialog('Set manager', async (dialog) => {
    await visitor.choose('Escalation manager', 'Marco Bianchi', dialog);
    await visitor.press('Set manager', dialog);
  });
  await visitor.reads('Marco Bianchi', visitor.badge());

  await visitor.become('marco');
  await visitor.press('Update customer', visitor.panel());
  await visitor.inDialog('Update customer', async (dialog) => {
    await visitor.reads('Public: the customer reads this in the portal', dialog);
    await visitor.type(/^Message/, 'We found the cause and replace the connection pool.', dialog);
    await visitor.press('Send', dialog);
  });

  const plan = visitor.panel();
  await plan.getByTestId('workspace-tab-plan').click();
  await visitor.press('Add action', plan);
  await visitor.inDialog('Add action', async (dialog) => {
    await visitor.type(/^What is to be done/, 'Replace the connection pool', dialog);
    await visitor.press('Add action', dialog);
  });
  await visitor.reads('Replace the connection pool', plan);
  await visitor.press('Agree plan', plan);
  await visitor.inDialog('Agree plan', (dialog) => visitor.press('Agree plan', dialog));
  await visitor.reads('Acting', visitor.badge());

  await visitor.jump('+5 min');
  const customer = await arrive();
  await customer.open('/portal/SUP/SUP-1', 'carla');
  await customer.reads(/We found the cause and replace the connection pool\./);
  expect(await customer.page.getByText(/level 1|ladder/i).count()).toBe(0);
  await customer.leave();

  await visitor.become('ada');
  await visitor.press('Customer satisfied', visitor.panel());
  await visitor.inDialog('Customer satisfied', async (dialog) => {
    await visitor.reads("You record this on the customer's behalf, and the record says so.", dialog);
    await visitor.choose('How was it given?', 'By phone', dialog);
    await visitor.press('Save', dialog);
  });
  await visitor.reads('Monitoring', visitor.badge());
  await visitor.reads(/^Satisfied by phone/, visitor.panel());
  await visitor.reads('recorded by', visitor.panel());

  for (const step of ['+1 day', '+1 day', '+5 min']) await visitor.jump(step);
  await visitor.reads('Asked to agree once', visitor.panel());
  await visitor.press('Customer agreed', visitor.panel());
  await visitor.inDialog('Customer agreed', async (dialog) => {
    await visitor.choose('How was it given?', 'By e-mail', dialog);
    await visitor.press('Save', dialog);
  });
  await visitor.reads(/^Agreed to close by e-mail/, visitor.panel());
  await visitor.become('marco');
  await visitor.press('Close', visitor.panel());
  await visitor.inDialog('Close', (dialog) => visitor.press('Close', dialog));
  await visitor.reads(/^Closed/, visitor.badge());

  await visitor.jump('+5 min');
  await visitor.follow('All open');
  await visitor.type('JQL', 'escalationStage = closed');
  await visitor.press('Search');
  await page.getByRole('region', { name: 'All open' }).getByText('High · closed').waitFor();
  const keys = page.getByRole('region', { name: 'All open' }).getByRole('link', { name: /^SUP-/ });
  expect(await keys.allTextContents()).toEqual(['SUP-1']);
}, 300_000);

import { expect, it } from '@jest/globals';
import { findBarriers } from './find-barriers';
import { takePicture } from './take-picture';
import { useSandbox } from './use-sandbox';

const arrive = useSandbox();

it('takes a customer from asking for an update to agreeing to close', async () => {
  const carla = await arrive();
  const { page } = carla;
  await carla.open('/portal/SUP/SUP-3', 'carla');
  await carla.reads('This request is not escalated.');
  await carla.reads('To escalate, ask for an update first.');
  await carla.press('Ask for an update or escalate');
  await carla.inDialog('Ask for an update or escalate', async (dialog) => {
    await carla.reads('You get an answer within 4 hr.', dialog);
    await carla.type(/^What do you want to know/, 'When can the depot work again?', dialog);
    await carla.press('Send', dialog);
  });
  await carla.reads(/^An update was asked for\. You hear from us by /);
  await carla.reads(/^If you have no answer by .*, you can escalate\.$/);

  // No rule of the project is as quick as this customer.
  for (let hour = 0; hour < 4; hour += 1) await carla.jump('+1 h');
  await carla.reads(/we owe you an answer since/);
  await carla.press(/^(Escalate|Add my voice)$/);
  await carla.inDialog('Escalate', async (dialog) => {
    await dialog.getByRole('radio', { name: 'I get no answer' }).check();
    await carla.type(/^What does it mean for you/, 'Ten people cannot work.', dialog);
    await carla.press('Send', dialog);
  });
  await carla.reads('This request is escalated');
  await takePicture(carla, 'portal-escalated');
  expect(await findBarriers(page)).toEqual([]);

  const lena = await arrive();
  await lena.open('/browse/SUP-3', 'lena');
  await lena.reads('Ten people cannot work.', lena.panel());
  await lena.press('Set manager', lena.panel());
  await lena.inDialog('Set manager', async (dialog) => {
    await lena.choose('Escalation manager', 'Lena Hoffmann', dialog);
    await lena.press('Set manager', dialog);
  });
  const plan = lena.panel();
  await plan.getByTestId('workspace-tab-plan').click();
  await lena.press('Add action', plan);
  await lena.inDialog('Add action', async (dialog) => {
    await lena.type(/^What is to be done/, 'Replace the router of the depot', dialog);
    await lena.press('Add action', dialog);
  });
  await lena.press('Agree plan', plan);
  await lena.inDialog('Agree plan', (dialog) => lena.press('Agree plan', dialog));
  await lena.reads('Acting', lena.badge());

  await page.reload();
  await carla.reads('our escalation manager');
  await carla.press('It is solved');
  await carla.reads('Solved, being watched');
  await carla.press('It is not solved');
  await carla.inDialog('It is not solved', async (dialog) => {
    await carla.type(/^What is not solved/, 'It dropped again.', dialog);
    await carla.press('Send', dialog);
  });
  await carla.reads('It came back once.');
  await carla.press('It is solved');
  await carla.press('Agree to close');
  await carla.reads('You agreed to close. Our team closes it shortly.');
  expect(await page.getByText(/Replace the router|ladder/i).count()).toBe(0);

  await lena.page.reload();
  await lena.press('What the customer sees', lena.panel());
  await lena.reads('What the customer sees in the portal', lena.panel());
  await lena.reads('When can the depot work again?', lena.panel());
  await takePicture(lena, 'portal-as-agents-see-it');
  await lena.press('Close', lena.panel());
  await lena.inDialog('Close', (dialog) => lena.press('Close', dialog));
  await lena.leave();

  await page.reload();
  await carla.press('4 – well');
  await carla.reads('You rated how it was handled: well.');
  await takePicture(carla, 'portal-closed');
  await carla.leave();
}, 240_000);

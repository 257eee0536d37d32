import { expect, it } from '@jest/globals';
import { findBarriers } from './find-barriers';
import { useSandbox } from './use-sandbox';

const arrive = useSandbox();

const SETTINGS = '/projects/SUP/settings/apps/escalation-settings';
const FILE = {
  name: 'holidays.ics',
  mimeType: 'text/calendar',
  buffer: Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:Christmas',
      'DTSTART;VALUE=DATE:20261225',
      'RRULE:FREQ=YEARLY',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  ),
};

it('shows whom a ladder reaches to those who use the keyboard, refuses to delete what is used, and takes holidays from a file', async () => {
  const visitor = await arrive();
  await visitor.open(SETTINGS, 'priya');
  const frame = visitor.app('Escalations');
  await frame.getByRole('tab', { name: 'Ladders', exact: true }).click();
  await frame.getByRole('button', { name: 'Who is reached by Support management, hour by hour' }).click();
  await frame.getByRole('gridcell', { name: 'Monday 09:00: told in time' }).focus();
  await visitor.page.keyboard.press('ArrowUp');
  await visitor.page.keyboard.press('Home');
  await frame.getByRole('gridcell', { name: 'Monday 00:00: told later', selected: true }).waitFor();
  await frame.getByText(/^It starts Mon, Nov 16, 00:00/).waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);

  await frame.getByRole('button', { name: 'Delete Infrastructure' }).click();
  await frame.getByRole('button', { name: 'Delete it' }).click();
  await frame.getByText("The playbook 'Server outage' uses this.").waitFor();

  await frame.getByRole('tab', { name: 'Calendars' }).click();
  await frame.getByRole('button', { name: 'Change Business hours' }).click();
  await frame.getByLabel('Calendar file with holidays').setInputFiles(FILE);
  await frame.getByText(/^holidays\.ics: 1 day was read/).waitFor();
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
  await visitor.page.reload();
  await frame.getByRole('tab', { name: 'Calendars' }).click();
  await frame.getByText('1 day', { exact: true }).waitFor();
  expect(await findBarriers(visitor.page)).toEqual([]);
  await visitor.leave();
}, 240_000);

import { describe, expect, it } from '@jest/globals';
import type { LegView } from '../../src/contract/provider-view';
import type { RecordView } from '../../src/contract/record-view';
import { HOUR, MINUTE } from '../../src/domain/time';
import { anEscalatedView, aRecordView, due, NOW } from '../support/an-issue-view';
import { openSurface, type Answers } from '../support/an-open-surface';

const DESK = { name: 'Service desk', reach: 'desk@nordic.example' };
const MANAGER = { name: 'Duty manager', reach: '+47 555 01' };

const aLeg = (given: Partial<LegView> = {}): LegView => ({
  id: '10001-1:leg:1',
  providerId: 'hosting',
  name: 'Nordic Hosting',
  reference: 'NH-4711',
  level: 1,
  contact: { level: 1, ...DESK },
  next: { level: 2, ...MANAGER },
  turn: 'theirs',
  openedAt: NOW - 2 * HOUR,
  closedAt: null,
  outcome: null,
  dueAt: NOW + 25 * MINUTE,
  missed: false,
  pausedUntil: NOW + HOUR,
  lastWord: { at: NOW - HOUR, by: 'ada', text: 'A technician is on the way', promisedAt: NOW + 25 * MINUTE },
  chases: 0,
  misses: 0,
  earlier: 0,
  history: [{ what: 'opened', at: NOW - 2 * HOUR, by: 'ada', level: 1, how: null, text: 'The rack is dark' }],
  ...given,
});

const aRecord = (legs: readonly LegView[], given: Partial<RecordView> = {}): RecordView =>
  aRecordView({
    providers: {
      legs,
      providers: [{ id: 'hosting', name: 'Nordic Hosting', contacts: [DESK, MANAGER] }],
    },
    ...given,
  });

async function tab(record: RecordView, answers: Answers = {}) {
  const view = anEscalatedView(record, { may: ['work-legs'] });
  const surface = await openSurface('workspace', { 'issue.view': () => view, ...answers });
  await surface.openTab('Hand-offs');
  return surface;
}

describe('the providers of an escalation', () => {
  it('shows their clock, their last word, the next contact, and what their lateness triggers', async () => {
    const surface = await tab(aRecord([aLeg()]));
    for (const words of [
      'Nordic Hosting · NH-4711',
      'They are to answer in 25 min',
      'Our clocks rest until',
      'A technician is on the way',
      'Next contact: contact 2, Duty manager (+47 555 01)',
      'the escalation manager is told to chase the next contact',
      'The rack is dark',
    ])
      expect(surface.text).toContain(words);
    expect(surface.buttons()).toEqual(expect.arrayContaining(['Record their word…', 'Chase…']));
  });

  it('opens a case with a provider of the settings', async () => {
    const surface = await tab(aRecord([]), {
      'leg.open': () => anEscalatedView(aRecord([aLeg()]), { may: ['work-legs'] }),
    });
    expect(surface.text).toContain('No case with a provider is open.');
    await surface.click('Open a case…');
    await surface.fill('Whom you asked', '2: Duty manager (+47 555 01)');
    await surface.submit();
    expect(surface.errors()).toEqual(['Please fill this in.']);
    await surface.fill('What you asked for', 'The rack is dark');
    await surface.submit();
    expect(surface.calls.at(-1)).toEqual({
      call: 'leg.open',
      payload: {
        escalationId: '10001-1',
        providerId: 'hosting',
        level: 2,
        reference: '',
        words: 'The rack is dark',
      },
    });
    expect(surface.text).toContain('Nordic Hosting · NH-4711');
  });

  it('chases who is late, first of all that is to be done, and shows the text that is written already', async () => {
    const late = aLeg({ missed: true, misses: 1, dueAt: NOW - 10 * MINUTE, pausedUntil: null });
    const record = aRecord([late], { due: [due('leg', NOW - 10 * MINUTE, 'marco')] });
    const surface = await tab(record, {
      'updates.view': () => ({
        now: NOW,
        audiences: [
          {
            audience: 'provider',
            channel: 'by-hand',
            pace: null,
            waitsForPlan: false,
            updatedAt: null,
            last: null,
            kept: 0,
            missed: 0,
            draft: { text: 'Please tell us where your work stands.', hasNews: false, isDue: false },
          },
        ],
        brief: [],
        placeholders: [],
      }),
      'leg.chase': () => 'lost',
    });
    expect(surface.text).toContain('Late by 10 min');
    await surface.click('Chase…');
    expect(surface.all('CodeBlock').map(({ props }) => props['text'])).toEqual([
      'Please tell us where your work stands.',
    ]);
    await surface.fill('What you sent', 'Where does it stand?');
    await surface.submit();
    expect(surface.calls.findLast(({ call }) => call === 'leg.chase')?.payload).toMatchObject({
      legId: '10001-1:leg:1',
      level: 2,
      was: 1,
      text: 'Where does it stand?',
      sent: { how: 'mail' },
    });
    expect(surface.text).toContain('What you typed is still here.');
  });

  it('records that it is our turn, without a promise of theirs', async () => {
    const surface = await tab(aRecord([aLeg()]), {
      'leg.word': () =>
        anEscalatedView(aRecord([aLeg({ turn: 'ours', dueAt: null })]), { may: ['work-legs'] }),
    });
    await surface.click('Record their word…');
    await surface.fill('What they said', 'Restart it');
    await surface.fill('Whose turn is it now', 'ours');
    expect(surface.text).not.toContain('They named no time');
    await surface.submit();
    expect(surface.calls.at(-1)?.payload).toMatchObject({
      turn: 'ours',
      promisedAt: null,
      words: 'Restart it',
    });
    expect(surface.buttons()).not.toContain('Chase…');
  });

  it('closes a case with how it ended, and keeps it in sight', async () => {
    const closed = aLeg({ outcome: 'solved', closedAt: NOW, dueAt: null });
    const surface = await tab(aRecord([aLeg()]), {
      'leg.close': () => anEscalatedView(aRecord([closed]), { may: ['work-legs'] }),
    });
    await surface.click('Close the case…');
    await surface.fill('How it ended', 'Solved');
    await surface.submit();
    expect(surface.calls.at(-1)?.payload).toMatchObject({ outcome: 'solved', words: '' });
    expect(surface.text).toContain('Solved');
  });

  it('offers nothing to who may only read', async () => {
    const view = anEscalatedView(aRecord([aLeg()]), { may: [] });
    const surface = await openSurface('workspace', { 'issue.view': () => view });
    await surface.openTab('Hand-offs');
    expect(surface.text).toContain('Nordic Hosting · NH-4711');
    expect(surface.buttons()).not.toContain('Chase…');
    expect(surface.buttons()).not.toContain('Open a case…');
  });
});

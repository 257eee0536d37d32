import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/time';
import type { Act, RecordView } from '../../src/contract/record-view';
import { asManager, OF_MANAGER } from '../support/a-managers-workspace';
import { aLevelView, anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';

const LADDER_ACTS: readonly Act[] = [
  ...OF_MANAGER,
  'acknowledge',
  'decline-level',
  'jump-to-level',
  'hold-ladder',
  're-pin',
];
const climbed = (given: Partial<RecordView> = {}): RecordView =>
  aRecordView({
    level: 2,
    levels: [
      aLevelView({
        state: 'unanswered',
        people: ['lena'],
        at: NOW - 2 * HOUR,
      }),
      aLevelView({ level: 2, name: 'Service desk', state: 'told', people: ['sam'], at: NOW - HOUR }),
      aLevelView({ level: 3, name: 'Management', people: ['erik'] }),
    ],
    nextLevelAt: NOW + HOUR,
    climb: { nextLevel: 3, heldUntil: null, exhausted: false, again: 0 },
    ...given,
  });
const shown = async (record: RecordView, answers = {}, may: readonly Act[] = LADDER_ACTS) => {
  const workspace = await asManager(record, answers, may);
  await workspace.openTab('Ladder');
  return workspace;
};

describe('the picture of a ladder', () => {
  it('shows when each level was told, and what became of it', async () => {
    const workspace = await shown(
      climbed({
        levels: [
          aLevelView({
            state: 'acknowledged',
            at: NOW - 2 * HOUR,
            answered: ['lena'],
            answeredAt: NOW - HOUR,
          }),
          aLevelView({ level: 2, name: 'Second', state: 'skipped' }),
          aLevelView({ level: 3, name: 'Third', state: 'empty' }),
          aLevelView({
            level: 4,
            name: 'Fourth',
            state: 'told',
            people: ['sam'],
            declined: ['sam'],
            at: NOW,
          }),
          aLevelView({ level: 5, name: 'Fifth', at: NOW - 3 * HOUR, waits: 'window' }),
        ],
        climb: { nextLevel: 5, heldUntil: null, exhausted: false, again: 2 },
      }),
    );
    for (const words of [
      'Acknowledged',
      'Told 2 hr ago, 7:00 AM',
      'Answered 1 hr ago, 8:00 AM',
      'Skipped',
      'Nobody there',
      'Declined by',
      'Last told 3 hr ago, 6:00 AM',
      'Its turn has come: it waits for its hours.',
      'The ladder has begun again 2 times.',
    ])
      expect(workspace.text).toContain(words);
  });

  it('says until when it is held, and offers to resume instead of to hold', async () => {
    const record = climbed({
      nextLevelAt: null,
      climb: { nextLevel: null, heldUntil: NOW + 30 * MINUTE, exhausted: false, again: 0 },
    });
    const workspace = await shown(record, {}, [...OF_MANAGER, 'resume-ladder']);
    expect(workspace.text).toContain('Held until 9:30 AM, in 30 min: nobody is told before then.');
    expect(workspace.buttons()).toEqual(['Escalate now', 'Resume the ladder']);
  });

  it('says that it has ended', async () => {
    const record = climbed({ climb: { nextLevel: null, heldUntil: null, exhausted: true, again: 0 } });
    expect((await shown(record)).text).toContain('The ladder has ended: nobody else will be told.');
  });
});

describe('the acts on a ladder', () => {
  it('jump to any other level, with words', async () => {
    const workspace = await shown(climbed(), { 'level.jump': () => anEscalatedView(climbed()) });
    await workspace.click('Jump to a level');
    await workspace.fill('Level', '3. Management');
    await workspace.fill('Why', 'It burns.');
    await workspace.click('Jump');
    expect(workspace.calls.at(-1)).toMatchObject({
      call: 'level.jump',
      payload: { level: 3, words: 'It burns.' },
    });
  });

  it('hold it until a time that lies ahead', async () => {
    const workspace = await shown(climbed(), { 'ladder.hold': () => anEscalatedView(climbed()) });
    await workspace.click('Hold the ladder');
    await workspace.fill('Why', 'They are on it.');
    await workspace.fill('Until, day', '2026-11-15');
    await workspace.click('Hold');
    expect(workspace.errors()).toEqual(['This time has passed. Please give a later one.']);
    await workspace.fill('Until, day', '2026-11-16');
    await workspace.fill('Until, time', '12:00');
    await workspace.click('Hold');
    expect(workspace.calls.at(-1)?.payload).toMatchObject({ until: Date.UTC(2026, 10, 16, 11) });
  });

  it('decline the level with a reason', async () => {
    const workspace = await shown(climbed(), { 'level.decline': () => anEscalatedView(climbed()) });
    await workspace.click('Not me');
    await workspace.fill('Why', 'On leave.');
    await workspace.click('Decline');
    expect(workspace.calls.at(-1)).toMatchObject({ call: 'level.decline', payload: { words: 'On leave.' } });
  });
});

describe('the rules of today', () => {
  const difference: RecordView['difference'] = [
    { code: 'level-added', level: 'On duty', before: null, after: 1 },
    {
      code: 'level-delay',
      level: 'Management',
      before: { minutes: 30, clock: 'working' },
      after: { minutes: 60, clock: 'elapsed' },
    },
    { code: 'stop-after', level: null, before: null, after: { minutes: 480, clock: 'elapsed' } },
    { code: 'level-answer', level: 'Management', before: 'one', after: 'all' },
  ];

  it('are shown where they differ, and taken with words', async () => {
    const workspace = await shown(climbed({ difference }), {
      'policies.re-pin': () => anEscalatedView(climbed()),
    });
    for (const words of [
      'Changed since this escalation started',
      'Level On duty is new, as number 1.',
      'Level Management is told after 1 hr instead of 30 min of working time.',
      'Longest climb: 8 hr, it was none.',
      'Level Management is answered by all of them instead of one of them.',
    ])
      expect(workspace.text).toContain(words);
    await workspace.click("Take today's rules");
    await workspace.fill('Why', 'New rota.');
    await workspace.click('Take them');
    expect(workspace.calls.at(-1)).toMatchObject({
      call: 'policies.re-pin',
      payload: { words: 'New rota.' },
    });
  });

  it('are no news where they say the same', async () => {
    expect((await shown(climbed())).buttons()).not.toContain("Take today's rules");
  });
});

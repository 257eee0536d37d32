import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { createProblem, linkProblem } from '../../src/app/review/name-problem';
import { saveReview } from '../../src/app/review/save-review';
import { changePortalState } from '../../src/app/portal/portal-row';
import { viewReview } from '../../src/app/review/view-review';
import type { Command } from '../../src/domain/escalation/command';
import { done } from '../../src/domain/problem';
import { DAY, HOUR } from '../../src/domain/time';
import { aCallerDesk, seesIssues } from '../support/a-project-permit';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { foldJournal } from '../support/fold-journal';
import { START } from '../support/escalation-run';

const asMona = (given: Parameters<typeof aCallerDesk>[0] = {}, escalationId = '1-1') =>
  anIssuePermit({
    by: 'mona',
    escalationId,
    desk: aCallerDesk({ visible: seesIssues('1', '2', '77'), ...given }),
  });
const words = {
  happened: 'The pool ran dry.',
  wentWell: '',
  causes: 'A leak.',
  outcome: 'avoidable',
} as const;
const complete = { ...words, revision: 0, complete: true, also: [] };

class ReviewWorld extends EngineWorld {
  async act(command: Command, by = 'mona', id = '1-1'): Promise<void> {
    const acted = await commandEscalation(this.ports, id, by, command);
    if (!acted.ok) throw new Error(`${command.do}: ${acted.problem.message}`);
  }

  async closed(): Promise<this> {
    await this.open();
    await this.act({ do: 'set-manager', accountId: 'mona' });
    await this.act({
      do: 'add-action',
      revision: 1,
      title: 'restart',
      ownerId: 'ada',
      dueAt: this.now + HOUR,
    });
    await this.act({ do: 'agree-plan' });
    await this.act({ do: 'record-satisfied', by: 'carla', how: 'phone' });
    await this.act({ do: 'record-agreed', by: 'carla', how: 'phone' });
    await this.act({ do: 'close' });
    return this;
  }

  /** A second escalation of the project, on work item 2, closed like the first. */
  async another(): Promise<void> {
    const [head, ...parts] = await this.store.getMany<'escalation' | 'part'>([
      { entity: 'escalation', key: '1-1' },
      ...['pinned', 'request', 'assessment', 'plan'].map((name) => ({
        entity: 'part' as const,
        key: `1-1:${name}:0`,
      })),
    ]);
    if (!head || !('stage' in head.row)) throw new Error('no head');
    await this.store.create('escalation', '2-1', { ...head.row, id: '2-1', subjectId: '2' });
    for (const part of parts)
      if (part && 'body' in part.row)
        await this.store.create('part', `2-1:${part.row.name}:0`, { ...part.row, escId: '2-1' });
  }

  async view(permit = asMona()) {
    const viewed = await viewReview(this.ports, permit);
    if (!viewed.ok) throw new Error(viewed.problem.message);
    return viewed.value;
  }
}

describe('the review of a closed escalation', () => {
  it('is read with its age, its deadline, and whether the process was followed', async () => {
    const world = await new ReviewWorld().closed();
    world.move(60);
    const { review, steps, trend, cut } = await world.view();
    expect(review).toMatchObject({
      revision: 0,
      completedAt: null,
      ageMs: HOUR,
      problem: null,
      problemAgeMs: null,
    });
    expect(review?.dueAt).toBeGreaterThan(START);
    expect(steps.find(({ step }) => step === 'plan')).toMatchObject({
      state: 'done',
      evidence: { by: 'mona' },
    });
    expect(steps.find(({ step }) => step === 'assessment')).toMatchObject({ state: 'missing' });
    expect(steps.find(({ step }) => step === 'monitoring')).toMatchObject({ state: 'missing' });
    expect([trend.proposed, cut]).toEqual([null, false]);
  });

  it('says how the customer rated it in the portal', async () => {
    const world = await new ReviewWorld().closed();
    expect((await world.view()).review?.stars).toBeNull();
    const rating = { by: 'carla', at: world.now, stars: 2 };
    await changePortalState(world.ports, { issueId: '1', projectId: '10000' }, (before) => ({
      ...before,
      ratings: { '1-1': rating },
    }));
    expect((await world.view()).review?.stars).toBe(2);
  });

  it('is absent while the escalation runs, where the trend is proposed instead', async () => {
    const world = new ReviewWorld();
    await world.open();
    const { review, trend } = await world.view();
    expect(review).toBeNull();
    expect(trend.proposed).toMatchObject({ value: 'steady' });
  });

  it('completes the reviews of others of the project that the caller runs and sees', async () => {
    const world = await new ReviewWorld().closed();
    await world.another();
    expect((await world.view()).review?.others).toEqual([
      { escalationId: '2-1', name: 'SUP-2 E1', summary: 'Summary of 2' },
    ]);
    expect((await saveReview(world.ports, asMona(), { ...complete, also: ['2-1'] })).ok).toBe(true);
    const second = await world.view(asMona({}, '2-1'));
    expect(second.review).toMatchObject({ ...words, completedBy: 'mona' });
    expect((await world.view()).review?.others).toEqual([]);
  });

  it.each([
    ['that the caller may not see', asMona({ visible: seesIssues('1') }), '2-1'],
    ['that does not exist', asMona(), '9-9'],
    ['that the caller does not run', { ...asMona(), by: 'nora' }, '2-1'],
  ])('completes none where one is named %s', async (_what, permit, also) => {
    const world = await new ReviewWorld().closed();
    await world.another();
    const saved = await saveReview(world.ports, permit, { ...complete, also: [also] });
    expect(saved).toMatchObject({ ok: false, problem: { fields: [{ path: 'also' }] } });
    expect((await world.view()).review?.completedAt).toBeNull();
  });

  it('offers others only to those who run them', async () => {
    const world = await new ReviewWorld().closed();
    await world.another();
    expect((await world.view({ ...asMona(), by: 'nora' })).review?.others).toEqual([]);
  });

  it('tells the manager when it is due, and a day later the end of the ladder', async () => {
    const world = await new ReviewWorld().closed();
    const dueAt = (await world.view()).review?.dueAt ?? 0;
    // What the closing itself had to tell has been told by then.
    await world.sweepAfter(120);
    world.now = dueAt;
    await world.sweepAfter(1);
    await world.sweepAfter(DAY / 60_000);
    const told = world.desk.comments.filter(({ text }) => text.startsWith('review-'));
    expect(told.map(({ text, mentions }) => [text.split(' ')[0], ...mentions])).toEqual([
      ['review-due', 'mona'],
      ['review-late', 'three'],
    ]);
    await world.sweepAfter(DAY / 60_000);
    expect(world.desk.comments.filter(({ text }) => text.startsWith('review-'))).toHaveLength(2);
  });
});

describe('what keeps it from coming back', () => {
  it('is chased although the escalation is closed, and no more once it is done', async () => {
    const world = await new ReviewWorld().closed();
    await world.act({ do: 'add-preventive', title: 'alarm', ownerId: 'ada', dueAt: world.now + HOUR });
    await world.sweepAfter(61);
    const late = world.desk.comments.filter(({ text }) => text.startsWith('preventive-due'));
    expect(late.map(({ mentions }) => mentions)).toEqual([['ada']]);
    await world.act({ do: 'complete-preventive', actionId: '1-1:preventive:1' }, 'ada');
    await world.sweepAfter(120);
    expect(world.desk.comments.some(({ text }) => text.startsWith('preventive-overdue'))).toBe(false);
    expect((await world.view()).review?.preventive).toMatchObject([{ title: 'alarm', state: 'done' }]);
  });
});

describe('every decision about a review', () => {
  it('can be made again from what the journal keeps of it', async () => {
    const world = new ReviewWorld();
    await world.open();
    await world.act({ do: 'set-trend', trend: 'steady', words: 'as before' });
    await world.act({ do: 'waive-step', step: 'plan', words: 'none is needed', until: null });
    const running = await foldJournal(world.store, '1-1');
    expect(running.differences).toEqual([]);
    expect(running.state.parts.review).toMatchObject({
      trend: { value: 'steady' },
      waivers: [{ step: 'plan' }],
    });
    const closed = await new ReviewWorld().closed();
    await closed.act({ do: 'add-preventive', title: 'alarm', ownerId: 'ada', dueAt: closed.now + HOUR });
    await closed.act({ do: 'link-problem', issueId: '77', openedAt: null, created: false });
    await closed.act({ do: 'save-review', revision: 0, complete: true, ...words });
    await closed.act({ do: 'complete-preventive', actionId: '1-1:preventive:1' }, 'ada');
    const folded = await foldJournal(closed.store, '1-1');
    expect(folded.differences).toEqual([]);
    expect(folded.state.parts.review).toMatchObject({
      ...words,
      completedBy: 'mona',
      problem: { issueId: '77' },
    });
    expect(folded.state.head.deadlines).toEqual({});
  });
});

describe('the problem behind it', () => {
  it('is linked where the caller sees it, with its age', async () => {
    const world = await new ReviewWorld().closed();
    const find = () => Promise.resolve({ id: '77', openedAt: START - DAY });
    const permit = asMona({ problems: { ...aCallerDesk().problems, find } });
    expect((await linkProblem(world.ports, permit, 'SUP-77')).ok).toBe(true);
    const { review } = await world.view();
    expect(review?.problem).toMatchObject({ key: 'SUP-77', hidden: false });
    expect(review?.problemAgeMs).toBe(DAY);
    const hidden = (await world.view(asMona({ visible: seesIssues('1') }))).review;
    expect(hidden?.problem).toEqual({ issueId: '77', key: null, summary: null, hidden: true });
    expect(hidden?.problemAgeMs).toBeNull();
    expect(await linkProblem(world.ports, asMona(), 'SUP-78')).toMatchObject({
      problem: { fields: [{ path: 'issueKey' }] },
    });
  });

  it('is created in the caller’s name once, and not where one is named', async () => {
    const world = await new ReviewWorld().closed();
    const made: string[] = [];
    const create = (problem: { readonly summary: string }) => {
      made.push(problem.summary);
      return Promise.resolve(done({ id: '77', openedAt: null }));
    };
    const permit = asMona({ problems: { ...aCallerDesk().problems, create } });
    const asked = { summary: 'Leaking pool', text: '' };
    expect((await createProblem(world.ports, permit, asked)).ok).toBe(true);
    expect(await createProblem(world.ports, permit, asked)).toMatchObject({
      problem: { code: 'already-done' },
    });
    expect(made).toEqual(['Leaking pool']);
  });

  it('is not created before the escalation is closed', async () => {
    const world = new ReviewWorld();
    await world.open();
    const refused = await createProblem(world.ports, asMona(), { summary: 'Leaking pool', text: '' });
    expect(refused).toMatchObject({ problem: { code: 'wrong-stage' } });
  });
});

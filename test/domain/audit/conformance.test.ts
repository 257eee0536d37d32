import { describe, expect, it } from '@jest/globals';
import type { AuditFacts } from '../../../src/domain/audit/audit-facts';
import { conformance } from '../../../src/domain/audit/conformance';
import { PROCESS_STEPS, type ProcessStep } from '../../../src/domain/audit/process-step';
import { EMPTY_REVIEW, type Waiver } from '../../../src/domain/review/review-part';
import { HOUR } from '../../../src/domain/time';
import { anAudit, wrote } from '../../support/an-audit';
import { START } from '../../support/escalation-run';
import { STEP_EXAMPLES } from './step-examples';

const judged = (facts: AuditFacts, step: ProcessStep) => conformance(facts).find((one) => one.step === step);
const waived = (step: ProcessStep, until: number | null): Partial<AuditFacts> => {
  const waiver: Waiver = { step, words: 'agreed with the customer', by: 'mona', at: START, until };
  return { review: { ...EMPTY_REVIEW, waivers: [waiver] } };
};

describe('every step of the process', () => {
  it('has an example of how it should be and one of how it should not', () => {
    expect(Object.keys(STEP_EXAMPLES).sort()).toEqual([...PROCESS_STEPS].sort());
  });

  it.each(PROCESS_STEPS)('is told as done, in order and by the right person where it was: %s', (step) => {
    expect(judged(STEP_EXAMPLES[step].good, step)).toMatchObject({
      state: 'done',
      inOrder: true,
      rightRole: true,
      evidence: { by: expect.any(String), at: expect.any(Number) },
    });
  });

  it.each(PROCESS_STEPS)('is told as what it is where it was not: %s', (step) => {
    const { bad, shows } = STEP_EXAMPLES[step];
    expect(judged(bad, step)).toMatchObject(shows);
  });
});

describe('the audit of an escalation', () => {
  it('leaves out steps that it does not need, and keeps the order of the process', () => {
    const steps = conformance(anAudit([])).map(({ step }) => step);
    expect(steps).not.toContain('approval');
    expect(steps).not.toContain('ladder');
    expect(steps).toEqual(PROCESS_STEPS.filter((step) => steps.includes(step)));
  });

  it('says by when a step is due while there is time to act', () => {
    const facts = anAudit([], { deadlines: { plan: { dueAt: START + 11 * HOUR, overdue: false } } });
    expect(judged(facts, 'plan')).toMatchObject({
      state: 'not-due',
      dueAt: START + 11 * HOUR,
      evidence: null,
    });
  });

  it('sees that a step was late although the engine stood still and marked nothing', () => {
    const facts = anAudit([wrote(9 * 60, 'mona', 'assessment-completed')]);
    expect(judged(facts, 'assessment')?.state).toBe('late');
  });

  it('counts a target by the severity that it had when it was met', () => {
    const calm = wrote(5, 'mona', 'severity-changed', { from: 'critical', to: 'high' });
    const raised = wrote(300, 'mona', 'severity-changed', { from: 'high', to: 'critical' });
    const facts = anAudit([calm, wrote(150, 'mona', 'assessment-completed'), raised]);
    expect(judged(facts, 'assessment')?.state).toBe('done');
  });

  it('takes what a relapse undid as no evidence any more', () => {
    const facts = anAudit([wrote(50, 'ada', 'satisfied', { by: 'carla' }), wrote(80, 'mona', 'relapsed')]);
    expect(judged(facts, 'satisfied')).toMatchObject({ state: 'not-due', evidence: null });
  });

  it('excuses a missing step while its waiver lasts, and no longer', () => {
    const head = { deadlines: { plan: { dueAt: START + HOUR, overdue: true } } };
    expect(judged(anAudit([], head, waived('plan', null)), 'plan')).toMatchObject({
      state: 'waived',
      waiver: { by: 'mona', words: 'agreed with the customer' },
    });
    expect(judged(anAudit([], head, waived('plan', START + 9 * HOUR)), 'plan')?.state).toBe('missing');
    expect(judged(anAudit([], head, waived('plan', START + 11 * HOUR)), 'plan')?.state).toBe('waived');
  });

  it('misses nothing of what was taken back, and everything undone of what was closed', () => {
    expect(conformance(anAudit([], { stage: 'withdrawn', endedAt: START }))).toEqual([]);
    const closed = conformance(anAudit([], { stage: 'closed', endedAt: START }));
    expect(closed.find(({ step }) => step === 'assessment')?.state).toBe('missing');
    expect(closed.find(({ step }) => step === 'review')?.state).toBe('not-due');
  });

  it('owes no update of what was closed before the first was due', () => {
    const { good } = STEP_EXAMPLES['customer-updates'];
    const head = { ...good.head, stage: 'closed' as const };
    expect(judged({ ...good, head }, 'customer-updates')?.state).toBe('done');
    expect(judged({ ...good, head, entries: [] }, 'customer-updates')).toBeUndefined();
  });
});

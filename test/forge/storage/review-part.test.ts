import { describe, expect, it } from '@jest/globals';
import type { Duty } from '../../../src/domain/escalation/duty';
import { EMPTY_REVIEW, type ReviewPart } from '../../../src/domain/review/review-part';
import { CODECS } from '../../../src/forge/storage/codecs';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { encodeRow } from '../../../src/forge/storage/encode-row';
import { anEscalation } from '../../support/an-escalation';
import { anActionDuty } from '../../support/an-audit';

const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a stored review', () => {
  const review: ReviewPart = {
    ...EMPTY_REVIEW,
    textRev: 2,
    happened: 'It fell over.',
    outcome: 'wrong-path',
    preventive: [{ id: '1-1:preventive:1', title: 'Alarm' }],
    problem: { issueId: '7', openedAt: null, created: true },
    trend: { value: 'improving', words: 'fewer calls', by: 'mona', at: 5 },
    waivers: [{ step: 'plan', words: 'none is needed', by: 'mona', at: 5, until: null }],
  };
  const row = { escId: '1-1', name: 'review' as const, body: review };

  it('comes back as it was written', () => {
    const stored = asStored(encodeRow(CODECS.part, '1-1:review:0', row, 1));
    expect(decodeRow(CODECS.part, '1-1:review:0', stored).row).toEqual(row);
  });

  it.each([
    ['an outcome that is none', { outcome: 7 }],
    ['a trend that is none', { trend: { ...review.trend, value: 'sideways' } }],
    ['a waiver of no step', { waivers: [{ ...review.waivers[0], step: 'lunch' }] }],
  ])('is not read with %s', (_what, wrong) => {
    const stored = asStored(encodeRow(CODECS.part, '1-1:review:0', row, 1)) as { data: { body: object } };
    stored.data.body = { ...stored.data.body, ...wrong };
    expect(() => decodeRow(CODECS.part, '1-1:review:0', stored)).toThrow();
  });

  it('is owed as preventive actions, which are duties', () => {
    const duty: Duty = anActionDuty({ id: '1-1:preventive:1', kind: 'preventive' });
    const stored = asStored(encodeRow(CODECS.duty, duty.id, duty, 1));
    expect(decodeRow(CODECS.duty, duty.id, stored).row).toEqual(duty);
  });

  it('has a deadline that reads as before where nobody was told of its lateness', () => {
    const head = anEscalation({ stage: 'closed', deadlines: { review: { dueAt: 5, overdue: true } } });
    const written = { ...head, dueAt: 5 };
    const stored = asStored(encodeRow(CODECS.escalation, '1-1', written, 1));
    expect(decodeRow(CODECS.escalation, '1-1', stored).row.deadlines).toEqual(head.deadlines);
    const told = { ...written, deadlines: { review: { dueAt: 5, overdue: true, escalated: true } } };
    const again = asStored(encodeRow(CODECS.escalation, '1-1', told, 1));
    expect(decodeRow(CODECS.escalation, '1-1', again).row.deadlines).toEqual(told.deadlines);
  });
});

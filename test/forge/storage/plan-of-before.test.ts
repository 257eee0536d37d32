import { describe, expect, it } from '@jest/globals';
import { dutyCodec } from '../../../src/forge/storage/codecs/duty';
import { escalationCodec } from '../../../src/forge/storage/codecs/escalation';
import { partCodec } from '../../../src/forge/storage/codecs/part';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { encodeRow } from '../../../src/forge/storage/encode-row';
import { RowTooLarge } from '../../../src/forge/storage/row-too-large';
import { EMPTY_PLAN, type PlanPart } from '../../../src/domain/escalation/plan';
import { FAR } from '../../../src/domain/time';
import { anEscalation } from '../../support/an-escalation';

const read = (body: unknown, name: string): unknown =>
  decodeRow(partCodec, `1-1:${name}:0`, { rev: 1, v: 1, data: { escId: '1-1', name, body } }).row.body;

const asPart = (body: PlanPart) => ({ escId: '1-1', name: 'plan' as const, body });

describe('rows of before the whole plan', () => {
  it('a plan without resources or revisions is read as one that asks for nothing', () => {
    const actions = [{ id: '1-1:action:1', title: 'Restart' }];
    expect(read({ actions, agreedAt: 5, agreedBy: 'mona' }, 'plan')).toEqual({
      ...EMPTY_PLAN,
      actions,
      agreedAt: 5,
      agreedBy: 'mona',
    });
  });

  it('an assessment without services, risk or what was tried says nothing in them', () => {
    const texts = { situation: 'Down', businessImpact: 'Lost', customerImpact: '', cause: '' };
    expect(read({ ...texts, completedAt: null, completedBy: null }, 'assessment')).toMatchObject({
      ...texts,
      affectedServices: '',
      risk: '',
      tried: '',
    });
  });

  it('a duty that nobody has begun, and a head without reviews or starting actions, are read as they are', () => {
    const duty = {
      id: '1-1:action:1',
      escId: '1-1',
      projectId: '10000',
      kind: 'action',
      holder: 'ada',
      state: 'open',
      dueAt: 1,
      doneAt: null,
      chased: 0,
    };
    expect(decodeRow(dutyCodec, duty.id, { rev: 1, v: 1, data: duty }).row).toEqual(duty);
    const head = { ...anEscalation(), dueAt: FAR };
    const stored = encodeRow(escalationCodec, head.id, head, 1);
    const { row } = decodeRow(escalationCodec, head.id, JSON.parse(JSON.stringify(stored)));
    expect(row).not.toHaveProperty('planReview');
    expect(row).not.toHaveProperty('starting');
    expect(row).not.toHaveProperty('security');
  });
});

it('a plan of 500 actions fits one row, and one that does not is refused by its name', () => {
  const actions = (title: string) =>
    Array.from({ length: 500 }, (_, n) => ({
      id: `1000000-1:action:${n + 1}`,
      title,
      ownerId: '5f0a1b2c3d4e5f6071820ada',
      dueAt: 1_794_000_000_000,
    }));
  const write = (title: string) =>
    encodeRow(partCodec, 'k:0', asPart({ ...EMPTY_PLAN, actions: actions(title) }), 1);
  expect(() => write('Replace the connection pool of the checkout')).not.toThrow();
  expect(() => write('ü'.repeat(255))).toThrow(RowTooLarge);
});

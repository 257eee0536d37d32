import { expect, it } from '@jest/globals';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { effectCodec } from '../../../src/forge/storage/codecs/effect';

it('an effect of before the brake is drained as one of the most severe, and mentions everybody it tells', () => {
  const work = {
    kind: 'tell',
    id: '1-1:step:tell',
    issueId: '1',
    people: ['ada'],
    say: 'started',
    params: {},
  };
  const data = {
    id: work.id,
    escId: '1-1',
    projectId: '10000',
    recipient: null,
    state: 'pending',
    dueAt: 1,
    decidedAt: 1,
    work,
    attempts: 1,
    leasedUntil: 2,
    outcome: '',
  };
  const { row } = decodeRow(effectCodec, work.id, { rev: 3, v: 1, data });
  expect(row).toEqual({ ...data, rank: 0, mentions: null });
});

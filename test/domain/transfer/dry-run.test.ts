import { describe, expect, it } from '@jest/globals';
import { dryRun } from '../../../src/domain/transfer/dry-run';
import { peopleIn } from '../../../src/domain/transfer/people-in';
import type { FileRecord } from '../../../src/domain/transfer/records-file';

const aRecord = (subjectId: string, ordinal: number, stage: string): FileRecord => ({
  id: `${subjectId}-${ordinal}`,
  subjectId,
  ordinal,
  openedAt: ordinal,
  handoffs: [],
  rows: [
    {
      entity: 'escalation',
      key: `${subjectId}-${ordinal}`,
      rev: 1,
      version: 1,
      data: { stage, managerId: CHLOE },
    },
  ],
});
const CHLOE = '5f0a1b2c3d4e5f6071820c10';
const FORMER = '557058:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f';
const none = { missing: [], moved: [], there: [], taken: [] };

describe('what an import of records would do', () => {
  const file = {
    issues: { '1': 'SUP-1', '2': 'SUP-2', '3': 'SUP-3' },
    records: [
      aRecord('1', 1, 'closed'),
      aRecord('1', 2, 'acting'),
      aRecord('2', 1, 'acting'),
      aRecord('9', 1, 'acting'),
    ],
  };

  it('counts what comes, and names what is left out with its work item, or with none', () => {
    expect(dryRun(file, { ...none, missing: ['SUP-2', 'SUP-3'] })).toEqual({
      coming: 2,
      matched: 1,
      ending: [],
      there: [],
      moved: [],
      leftOut: [
        { key: 'SUP-2', records: 1 },
        { key: null, records: 1 },
      ],
      alsoMissing: ['SUP-3'],
    });
  });

  it('ends open records alone where another is open here, and brings nothing that is here', () => {
    expect(dryRun(file, { ...none, taken: ['1-1', '1-2'], there: ['2-1'] })).toMatchObject({
      coming: 2,
      ending: ['SUP-1'],
      there: ['SUP-2'],
    });
  });
});

describe('the people of a file', () => {
  it('are found wherever they are named, each with in how many records', () => {
    const first = aRecord('1', 1, 'acting');
    const second = aRecord('2', 1, 'acting');
    const named = {
      ...second,
      rows: [...second.rows, { ...aRow, data: { [FORMER]: 1, by: CHLOE, text: `Ask ${FORMER}` } }],
    };
    expect([...peopleIn({ records: [first, named] })]).toEqual([
      [CHLOE, 2],
      [FORMER, 1],
    ]);
  });
});

const aRow = { entity: 'entry', key: '2-1:1:x', rev: 1, version: 1 } as const;

import { describe, expect, it } from '@jest/globals';
import type { Entity } from '../../../src/app/rows';
import { CODECS } from '../../../src/forge/storage/codecs';
import type { Codec } from '../../../src/forge/storage/codec';
import { decodeRow } from '../../../src/forge/storage/decode-row';
import { checkKey, encodeRow } from '../../../src/forge/storage/encode-row';
import { RowTooLarge } from '../../../src/forge/storage/row-too-large';
import { UnreadableRow } from '../../../src/forge/storage/unreadable-row';
import { anEscalation } from '../../support/an-escalation';
import { readManifest } from '../../support/read-manifest';
import { ENTITIES, ROWS } from './stored-rows';

const declared = new Map(
  readManifest().app.storage.entities.map((entity) => [entity.name, entity.attributes]),
);

const stored = <E extends Entity>(entity: E): Record<string, unknown> =>
  JSON.parse(JSON.stringify(encodeRow<E>(CODECS[entity], 'key:0', ROWS[entity], 1))) as Record<
    string,
    unknown
  >;

const failure = (read: () => unknown): UnreadableRow => {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableRow) return error;
    throw error;
  }
  throw new Error('the row was read');
};

describe.each(ENTITIES)('a stored %s', (entity) => {
  it('has exactly the attributes of the manifest, each filled and of its type', () => {
    const attributes = declared.get(entity) ?? {};
    const value = stored(entity);
    expect(Object.keys(value).sort()).toEqual(Object.keys(attributes).sort());
    for (const [name, { type }] of Object.entries(attributes)) {
      if (type === 'any') continue;
      expect([name, typeof value[name]]).toEqual([name, type === 'string' ? 'string' : 'number']);
      expect([name, value[name]]).not.toEqual([name, '']);
    }
  });

  it('comes back as the row that was written', () => {
    expect(decodeRow(CODECS[entity], 'key:0', stored(entity))).toEqual({
      key: 'key:0',
      rev: 1,
      row: ROWS[entity],
    });
  });

  it('of a newer version is refused, with the version it has', () => {
    const { code, problems } = failure(() => decodeRow(CODECS[entity], 'k', { ...stored(entity), v: 99 }));
    expect(code).toBe('newer-version');
    expect(problems).toEqual([
      { path: 'v', message: `version 99, this app knows up to ${CODECS[entity].version}` },
    ]);
  });

  it.each([null, 7, 'text', [], { rev: 0, v: 1, data: {} }, { rev: 1, v: 1 }])(
    'that is rubbish (%j) is broken, and named with key and path',
    (value) => {
      const error = failure(() => decodeRow(CODECS[entity], 'some-key', value));
      expect(error.code).toBe('broken');
      expect(error.message).toContain('some-key');
      expect(error.problems.length).toBeGreaterThan(0);
    },
  );
});

describe('an escalation that was stored before clocks could rest', () => {
  it('reads as one whose clocks never rested', () => {
    const value = stored('escalation') as { data: Record<string, unknown> };
    for (const name of ['pauses', 'waiting', 'lastAt']) delete value.data[name];
    expect(decodeRow(CODECS.escalation, 'k', value).row).toMatchObject({
      pauses: [],
      waiting: null,
      lastAt: 0,
    });
  });
});

describe('an escalation that was stored before ladders knew more', () => {
  it('reads as one that never declined, waited, passed or began again', () => {
    const value = stored('escalation') as { data: { ladder: Record<string, unknown> } };
    for (const name of ['again', 'declined', 'answeredAt', 'passed', 'waiting'])
      delete value.data.ladder[name];
    expect(decodeRow(CODECS.escalation, 'k', value).row.ladder).toMatchObject({
      again: 0,
      declined: [],
      answeredAt: null,
      passed: [],
      waiting: null,
    });
  });
});

describe('a row of an older version', () => {
  const codec: Codec<'subject'> = {
    ...CODECS.subject,
    version: 3,
    upgrades: {
      1: (data) => ({ ...(data as object), lastId: 'from-one' }),
      2: (data) => ({ ...(data as object), count: 2 }),
    },
  };

  it('goes through every upgrade in turn', () => {
    const value = { rev: 4, v: 1, data: { openId: null } };
    expect(decodeRow(codec, 'k', value)).toEqual({
      key: 'k',
      rev: 4,
      row: { openId: null, lastId: 'from-one', count: 2 },
    });
  });

  it('without an upgrade is a defect of the app, not of the row', () => {
    expect(() => decodeRow({ ...codec, upgrades: {} }, 'k', { rev: 1, v: 1, data: {} })).toThrow(
      'no upgrade',
    );
  });
});

describe('index attributes', () => {
  it('say "none" and "far" where there is nothing', () => {
    expect(
      CODECS.escalation.attributes({ ...ROWS.escalation, managerId: null, endedAt: null }, '1-1'),
    ).toMatchObject({
      managerId: 'none',
      endedAt: ROWS.escalation.dueAt,
    });
    expect(CODECS.subject.attributes({ openId: null, lastId: null, count: 0 }, '1')).toEqual({
      openId: 'none',
      count: 0,
    });
  });

  it('hold an open escalation in the order in which it needs a person, and an ended one by its end', () => {
    const row = { ...ROWS.escalation, urgency: 29_540_820 };
    const attributesOf = (endedAt: number | null) =>
      CODECS.escalation.attributes({ ...row, endedAt }, '1-1')['endedAt'];
    expect([attributesOf(null), attributesOf(1_800_000_000_000)]).toEqual([29_540_820, 1_800_000_000_000]);
  });

  it.each([
    ['assessing', 'open'],
    ['monitoring', 'open'],
    ['closed', 'ended'],
    ['withdrawn', 'ended'],
  ] as const)('put an escalation that is %s among the %s ones', (stage, life) => {
    const row = { ...anEscalation({ stage }), dueAt: 1 };
    expect(CODECS.escalation.attributes(row, '1-1')).toMatchObject({ life, stage });
  });

  it('keep escalations of secured subjects apart', () => {
    const row = { ...anEscalation({ secured: true }), dueAt: 1 };
    expect(CODECS.escalation.attributes(row, '1-1')).toMatchObject({ visibility: 'secured' });
  });

  it.each([
    ['1-1:plan:0', 'yes'],
    ['1-1:plan:3', 'no'],
    ['1-1:plan:10', 'no'],
  ])('call the part %s current: %s', (key, current) => {
    expect(CODECS.part.attributes(ROWS.part, key)).toMatchObject({ current });
  });
});

describe('writing', () => {
  it('refuses a row that no stored value could hold, before anything is written', () => {
    const row = { ...ROWS.job, body: 'x'.repeat(240 * 1024) };
    expect(() => encodeRow(CODECS.job, 'k', row, 1)).toThrow(RowTooLarge);
  });

  it.each(['1-1:action:1', 'qm:0b1d6a52-7c1e:0001', 'a b'])('takes the key %j', (key) => {
    expect(checkKey('duty', key)).toBe(key);
  });

  it.each(['', '   ', 'a/b', 'ü', 'x'.repeat(501)])('refuses the key %j', (key) => {
    expect(() => checkKey('duty', key)).toThrow('cannot be a key');
  });
});

describe('a watch that was written before similar items were counted', () => {
  it('is of an issue that is not over and was not written down as seen', () => {
    const row = stored('watch');
    const {
      over: _over,
      sighted: _sighted,
      sawUpdate: _sawUpdate,
      ...data
    } = row['data'] as Record<string, unknown>;
    expect(decodeRow(CODECS.watch, '1', { ...row, data }).row).toMatchObject({
      over: false,
      sighted: [],
      sawUpdate: 0,
    });
  });
});

describe('the part of a record in figures that was written before SLAs and ratings were kept', () => {
  it('knows nothing of them, which a rebuild asks for anew', () => {
    const row = stored('rollup');
    const data = row['data'] as { readonly figures: Record<string, unknown> };
    const { slas: _slas, ratings: _ratings, ...figures } = data.figures;
    expect(decodeRow(CODECS.rollup, '1', { ...row, data: { ...data, figures } }).row).toMatchObject({
      figures: { slas: null, ratings: { request: null, handling: null } },
    });
  });
});

describe('the watch of an issue that is over', () => {
  it('lies behind every generation, so that a change of policies does not page through it', () => {
    const row = { ...ROWS.watch, over: true };
    expect(CODECS.watch.attributes(row, '1')['generation']).toBe(2 ** 31 - 1);
    expect(CODECS.watch.attributes(ROWS.watch, '1')['generation']).toBe(ROWS.watch.generation);
  });
});

import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { decodeShape } from '../../src/domain/policy/decode-shape';
import * as fields from '../../src/forge/payload-fields';

const messages = (schema: v.GenericSchema, value: unknown): readonly string[] => {
  const decoded = decodeShape(schema, value);
  return decoded.ok ? [] : decoded.problems.map(({ message }) => message);
};

describe('a text that somebody typed', () => {
  it.each([
    ['keeps its lines', 'one\ntwo\tthree', 'one\ntwo\tthree'],
    ['ends its lines in one way', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['loses control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Ff', 'abcdef'],
    ['loses marks that turn its direction', 'pay\u202Egnp.exe\u2066', 'paygnp.exe'],
    ['loses the blanks around it', '  so  \n', 'so'],
    ['gets a mark where half a character was', 'a\uD800b', 'a\uFFFDb'],
    ['keeps whole characters of any plane', 'a😀é', 'a😀é'],
    ['keeps markup as the text it is', '<b>{{7*7}}</b>', '<b>{{7*7}}</b>'],
  ])('%s', (_what, typed, kept) => {
    expect(v.parse(fields.words, typed)).toBe(kept);
  });

  it.each([
    ['empty', '', 'Fill this in.'],
    ['nothing but blanks and control characters', ' \u0000 \n', 'Fill this in.'],
    ['too long', 'x'.repeat(100_000), 'Keep this to 5000 characters.'],
    ['no text', 7, 'This must be a text.'],
  ])('is refused when it is %s', (_what, typed, message) => {
    expect(messages(fields.words, typed)).toEqual([message]);
  });

  it('may be empty where it is optional, and is as long as it may be', () => {
    expect(v.parse(fields.optionalWords, '')).toBe('');
    expect(messages(fields.words, 'x'.repeat(5000))).toEqual([]);
    expect(messages(fields.optionalWords, 'x'.repeat(5001))).toEqual(['Keep this to 5000 characters.']);
  });

  it('is one line in a title, of 255 characters at most', () => {
    expect(v.parse(fields.title, ' call\nthem\t now ')).toBe('call them now');
    expect(messages(fields.title, 'x'.repeat(256))).toEqual(['Keep this to 255 characters.']);
  });
});

describe('an id', () => {
  it.each<[string, v.GenericSchema, readonly string[], readonly unknown[]]>([
    [
      'of a work item',
      fields.issueId,
      ['1', '20001'],
      ['', 'SUP-1', '1 OR 1=1', '../1', '9'.repeat(20), 1, null],
    ],
    ['of an escalation', fields.escalationId, ['1-1', '20001-12'], ['1', '1-', '1-1:plan', '-1-1', {}]],
    ['of an action', fields.actionId, ['1-1:action:3'], ['1-1:plan:0', '1-1:action:', 'action:1']],
    [
      'of an account',
      fields.accountId,
      ['5f0a1b2c3d4e5f6071820ada', '712020:0b1d6a52-7c1e', 'qm:0b1d:0001ca03'],
      ['', ' ', 'a b', 'a&accountId=b', 'x'.repeat(129), '__proto__', 'ä'],
    ],
    [
      'of a policy',
      fields.policyId,
      ['standard', 'sla-breach', 'a.b_c'],
      ['', '-a', 'a:b', 'a/b', 'x'.repeat(101)],
    ],
  ])('%s has one shape and no other', (_what, schema, right, wrong) => {
    for (const id of right) expect([id, messages(schema, id)]).toEqual([id, []]);
    for (const id of wrong) expect([id, messages(schema, id)]).not.toEqual([id, []]);
  });

  it('of a work item for people may be typed in any case', () => {
    expect(messages(fields.issueKey, ' sup-142 ')).toEqual([]);
    expect(messages(fields.issueKey, 'SUP 142')).toHaveLength(1);
  });
});

describe('a body of any shape', () => {
  it.each([null, 7, [], { a: [1, { b: 2 }] }])('is taken as it is: %j', (body) => {
    expect(v.parse(fields.json, body)).toEqual(body);
  });

  it('is refused when it is too large or too deep', () => {
    expect(messages(fields.json, { text: 'x'.repeat(200_000) })).toEqual(['Keep this to 200000 characters.']);
    let deep: unknown = 1;
    for (let level = 0; level < 25; level += 1) deep = { deep };
    expect(messages(fields.json, deep)).toEqual(['Nest this at most 20 deep.']);
  });
});

describe('times, revisions and people', () => {
  it.each<[string, v.GenericSchema, readonly unknown[]]>([
    ['a time', fields.instant, [0, -1, 1.5, Number.NaN, Infinity, '2026-01-01', 8e12]],
    ['a revision', fields.revision, [-1, 0.5, '1', null]],
    ['a list of people', fields.people, [['a b'], 'ada', Array.from({ length: 21 }, (_, i) => `p${i}`)]],
    ['a place in a list', fields.cursor, ['', 7, 'x'.repeat(4001)]],
  ])('%s that is none is refused', (_what, schema, wrong) => {
    for (const value of wrong) expect([value, messages(schema, value)]).not.toEqual([value, []]);
  });
});

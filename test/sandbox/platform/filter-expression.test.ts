import { describe, expect, test } from '@jest/globals';
import { compileExpression, Lookup } from '../../../sandbox/platform/events/filter-expression';

const EVENT = {
  issue: { key: 'SUP-1', fields: { priority: { id: '2' }, votes: 3 } },
  empty: null,
  runtime: { project: { properties: new Lookup((key) => (key === 'my.key' ? { on: 'true' } : undefined)) } },
};

const evaluate = (source: string) => compileExpression(source)(EVENT);

describe('a filter expression', () => {
  test.each([
    ["event.issue.key == 'SUP-1'", true],
    ['event.issue.key != "SUP-1"', false],
    ["event.runtime.project.properties['my.key'].on == 'true'", true],
    ["event.runtime.project.properties['other']?.on == 'true'", false],
    ['event.issue.fields.votes >= 3 && event.issue.fields.votes < 4', true],
    ["event['issue']['fields'].priority.id == '1' || !(event.issue.fields.votes == 4)", true],
    ['event.empty == null && event.missing == null', true],
    ["event.issue.key == 'it\\'s'", false],
    ['false || true && false', false],
    ['event.empty?.deep == null', true],
  ])('%s is %s', (source, value) => {
    expect(evaluate(source)).toEqual({ ok: true, value });
  });

  test.each([
    ['event.empty.on', 'null has no member on'],
    ["event.runtime.project.properties['other'].on == 'true'", 'null has no member on'],
    ['event.issue.key.on', 'string has no member on'],
    ["event.issue.fields.votes < 'x'", '< cannot compare number and string'],
  ])('%s fails: %s', (source, why) => {
    expect(evaluate(source)).toEqual({ ok: false, why });
  });

  test.each([
    'issue.key',
    'event.issue.key.includes("x")',
    'event.a + 1',
    'event.',
    '(event.a',
    'event.a === 1',
    '',
    "'open",
    `event.a == '${'x'.repeat(10_000)}'`,
  ])('is refused when it is made: %.40s', (source) => {
    expect(() => compileExpression(source)).toThrow(/filter expression/);
  });

  test('does not reach what objects inherit', () => {
    expect(evaluate('event.constructor == null')).toEqual({ ok: true, value: true });
  });
});

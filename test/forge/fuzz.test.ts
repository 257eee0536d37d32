import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/properties';
import * as v from 'valibot';
import { ADMIN_CALLS } from '../../src/forge/functions/admin-calls';
import { AGENT_CALLS } from '../../src/forge/functions/agent-calls';
import { AUTOMATION_CALLS } from '../../src/forge/functions/automation-calls';
import { CENTER_CALLS } from '../../src/forge/functions/center-calls';
import { PORTAL_CALLS } from '../../src/forge/functions/portal-calls';
import { adfText } from '../../src/jira/adf-text';
import { issueAnswer } from '../../src/jira/issue-answer';
import { decodeAnswer, OddAnswer, reasonIn } from '../../src/jira/jira-answer';
import { slaAnswer } from '../../src/jira/to-slas';
import { readIssueEvent } from '../../src/forge/product-event';
import { readMessage } from '../../src/forge/queue/engine-message';
import { CODECS } from '../../src/forge/storage/codecs';
import { decodeRow } from '../../src/forge/storage/decode-row';
import { encodeRow } from '../../src/forge/storage/encode-row';
import { UnreadableRow } from '../../src/forge/storage/unreadable-row';
import { ENTITIES, ROWS } from './storage/stored-rows';

const ACTIONS = Object.entries(AUTOMATION_CALLS).map(
  ([name, { input }]) => [name, { payload: input }] as const,
);
const CALLS = [
  ...Object.entries({ ...AGENT_CALLS, ...CENTER_CALLS, ...ADMIN_CALLS, ...PORTAL_CALLS }),
  ...ACTIONS,
];
/** `FUZZ_RUNS` asks for more; `PROPERTY_SEED` for others. What fails is printed in its smallest form. */
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) };

/** JSON with the names that the decoders look for, and those that objects inherit, so that it gets past the first look. */
const named = fc.constantFrom(
  'issueId',
  'escalationId',
  'body',
  'v',
  'rev',
  'data',
  'id',
  'fields',
  '__proto__',
  'toString',
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('20001', '20001-1', 'high', '', '\u0000', 1e308, -1),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(named, fc.string()), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A right value with one part of it replaced by anything. */
const damaged = (right: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(), json).map(([at, anything]) => {
    let seen = 0;
    const walk = (value: unknown): unknown => {
      const here = seen;
      seen += 1;
      if (here === at % 23) return anything;
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
    };
    return walk(right);
  });

const onlyThrows = (kind: abstract new (...args: never[]) => Error, work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
  }
};

describe('whatever comes in', () => {
  it.each(CALLS)('as the payload of %s is decoded or refused', (_name, { payload }) => {
    fc.assert(
      fc.property(json, (sent) => {
        const decoded = v.safeParse(payload, sent);
        expect(decoded.success || decoded.issues.length > 0).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      RUNS,
    );
  });

  it.each(ENTITIES)('as a stored %s is a row or an unreadable one', (entity) => {
    const value = JSON.parse(JSON.stringify(encodeRow(CODECS[entity], 'k:0', ROWS[entity], 1))) as unknown;
    fc.assert(
      fc.property(fc.oneof(json, damaged(value)), (stored) =>
        onlyThrows(UnreadableRow, () => decodeRow(CODECS[entity], 'k:0', stored)),
      ),
      RUNS,
    );
  });

  it('as an answer of Jira is decoded or called odd', () => {
    fc.assert(
      fc.property(json, (body) => {
        onlyThrows(OddAnswer, () => decodeAnswer('read an issue', issueAnswer, body));
        onlyThrows(OddAnswer, () => decodeAnswer('read an SLA', slaAnswer, body));
        expect(typeof reasonIn(body)).toBe('string');
        expect(typeof adfText(body)).toBe('string');
      }),
      RUNS,
    );
  });

  it('as an event or a message is one, or none', () => {
    fc.assert(
      fc.property(json, (sent) => {
        expect(Array.isArray(readIssueEvent(sent))).toBe(true);
        expect(['undefined', 'object']).toContain(typeof readMessage(sent));
      }),
      RUNS,
    );
  });
});

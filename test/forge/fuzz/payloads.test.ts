import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { AUTOMATION_CALLS } from '../../../src/forge/functions/automation-calls';
import { fc } from '../../support/properties';
import { EVERY_CALL, idField } from '../every-call';
import { AUTOMATION_ROWS } from '../matrix-rows/automation-rows';
import { damaged, json } from './any-json';
import { fuzz } from './fuzz';
import { FUZZED } from './fuzzed';

const ACTIONS = Object.entries(AUTOMATION_CALLS).map(([name, { input }]) => ({
  name,
  payload: input,
  right: { ...AUTOMATION_ROWS[name as keyof typeof AUTOMATION_ROWS].sent, issueKey: 'SUP-1' },
}));
const CALLS = EVERY_CALL.map(({ name, payload, on, row }) => ({
  name,
  payload,
  right: { ...row?.sent, [idField(on)]: on === 'request' ? 'SUP-1' : '20001' },
}));

describe(FUZZED.payloads.what, () => {
  it.each([...CALLS, ...ACTIONS])('$name', ({ name, payload, right }) => {
    fuzz(name, fc.oneof(json, damaged(right)), (sent) => {
      const decoded = v.safeParse(payload, sent);
      if (!decoded.success) return expect(decoded.issues.length).toBeGreaterThan(0);
      // What was let in is plain data of its own, not what was sent with names that nobody asked for.
      expect(Object.getPrototypeOf(decoded.output)).toBe(Object.prototype);
    });
  });
});

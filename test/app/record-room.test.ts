import { expect, it } from '@jest/globals';
import { recordRefs } from '../../src/app/issue-view/load-record';

/** What one batch read of the platform takes. */
const BATCH = 25;
/** The project's live policies are read along with a record. */
const POLICIES = 1;

it('reads a record and its project’s policies in one batch, with room for one row more', () => {
  expect(BATCH - POLICIES - recordRefs('10001-1').length).toBe(1);
});

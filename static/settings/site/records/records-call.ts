import type { AdminCalls } from '../../../../src/contract/calls';
import { makeCall, type Call } from '../../../shared/make-call';

/** Calls that carry records. Reading changes nothing, and a part of a file sent twice is one. */
export const recordsCall = makeCall<AdminCalls>([
  'site.projects',
  'records.list',
  'records.read',
  'records.view',
  'records.stage',
]);
export type RecordsCall = Call<AdminCalls>;

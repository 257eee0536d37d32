import type { AdminCalls } from '../../src/contract/calls';
import { makeCall } from '../shared/make-call';

/** Where policies come from and what they were. What is given up twice is given up, and an old body saved twice is one version. */
export const policyCall = makeCall<AdminCalls>([
  'policy.history',
  'policy.inherit',
  'policy.go-back',
  'site.lock',
]);

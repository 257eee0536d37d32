import { describe, expect, it } from '@jest/globals';
import { mapStatus } from '../../../sandbox/log/status-mapping';

describe('mapping the statuses of a source', () => {
  it.each([
    ['New', 'waitingForSupport'],
    ['Active', 'inProgress'],
    ['Awaiting User Info', 'waitingForCustomer'],
    ['Awaiting Vendor', 'pendingVendor'],
    ['Accepted: Wait - Vendor', 'pendingVendor'],
    ['Awaiting Problem', 'pending'],
    ['Awaiting Evidence', 'pending'],
    ['Resolved', 'resolved'],
    ['Closed', 'closed'],
    ['Reopened', 'reopened'],
  ])('takes %s for what it says', (source, status) => {
    expect(mapStatus(source, {})).toEqual({ status, guessed: false });
  });

  it('takes what says nothing for work in progress, and says that it guessed', () => {
    expect(mapStatus('Zustand 7', {})).toEqual({ status: 'inProgress', guessed: true });
  });

  it('goes by the mapping that was given before any guess', () => {
    expect(mapStatus('New', { new: 'pending' }).status).toBe('pending');
  });
});

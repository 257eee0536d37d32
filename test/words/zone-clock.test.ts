import { describe, expect, it } from '@jest/globals';
import { instantOf, readingAt } from '../../src/words/zone-clock';

describe('readings of the clock in the reader’s zone', () => {
  it('come back to the instant they were read at', () => {
    for (const zone of ['Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']) {
      for (let month = 0; month < 12; month++) {
        const at = Date.UTC(2026, month, 14, 21, 45);
        expect(instantOf(readingAt(at, zone), zone)).toBe(at);
      }
    }
  });

  it('mean the first of a repeated hour and are moved on in a skipped one', () => {
    const repeated = instantOf({ date: '2026-10-25', time: '02:30' }, 'Europe/Berlin');
    expect(repeated).toBe(Date.UTC(2026, 9, 25, 0, 30));
    const skipped = instantOf({ date: '2026-03-29', time: '02:30' }, 'Europe/Berlin');
    expect(skipped).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('are refused when they are none', () => {
    expect(instantOf({ date: '', time: '10:00' }, 'UTC')).toBeNull();
    expect(instantOf({ date: '2026-02-30', time: 'noon' }, 'UTC')).toBeNull();
  });
});

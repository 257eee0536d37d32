import { describe, expect, it } from '@jest/globals';
import { makePass, passHolds, passSecret } from '../../src/forge/issue-pass';
import { MemoryStore } from '../support/memory-store';

const SECRET = 'a'.repeat(64);
const NOW = 1_800_000_000_000;
const TEN_MINUTES = 600_000;
const given = { accountId: 'ada', issueId: '10001', now: NOW };

describe('a pass', () => {
  const pass = makePass(SECRET, 'ada', '10001', NOW);

  it('holds for the person and the work item that it was made for, for ten minutes', () => {
    expect(passHolds(SECRET, pass, given)).toBe(true);
    expect(passHolds(SECRET, pass, { ...given, now: NOW + TEN_MINUTES - 1 })).toBe(true);
    expect(passHolds(SECRET, pass, { ...given, now: NOW + TEN_MINUTES })).toBe(false);
    expect(passHolds(SECRET, pass, { ...given, accountId: 'otto' })).toBe(false);
    expect(passHolds(SECRET, pass, { ...given, issueId: '10002' })).toBe(false);
    expect(passHolds('b'.repeat(64), pass, given)).toBe(false);
  });

  it.each([
    '',
    'x',
    '.',
    `${NOW + TEN_MINUTES}.`,
    `${NOW + TEN_MINUTES}.${'0'.repeat(64)}`,
    pass.toUpperCase(),
    `${pass}0`,
    pass.replace(/^\d+/u, String(NOW + 10 * TEN_MINUTES)),
  ])('does not hold once it was made up or changed (%#)', (forged) => {
    expect(passHolds(SECRET, forged, given)).toBe(false);
  });
});

describe('the secret of an installation', () => {
  it('is made once, kept, and the same for whoever asks at once', async () => {
    const store = new MemoryStore();
    const secrets = await Promise.all([passSecret(store, NOW), passSecret(store, NOW)]);
    expect(new Set([...secrets, await passSecret(store, NOW + 1)]).size).toBe(1);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('differs from one installation to the next', async () => {
    const other = await passSecret(new MemoryStore(), NOW);
    expect(await passSecret(new MemoryStore(), NOW)).not.toBe(other);
  });
});

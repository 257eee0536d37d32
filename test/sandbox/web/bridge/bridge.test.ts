import { describe, expect, it } from '@jest/globals';
import { bridgeOf } from '../../../../sandbox/web/bridge/bridge';
import { emit } from '../../../../sandbox/web/bridge/event-bus';
import { addressOf } from '../../../../sandbox/web/bridge/navigation';
import { aSurfaceHost } from '../fixtures/a-surface-host';

describe('the bridge of a surface', () => {
  it('names a command that it does not know', async () => {
    await expect(bridgeOf(aSurfaceHost()).callBridge('openRovo')).rejects.toThrow(
      'does not know the command openRovo',
    );
  });

  it('does not take what every object has for a command', async () => {
    await expect(bridgeOf(aSurfaceHost()).callBridge('toString')).rejects.toThrow(
      'does not know the command toString',
    );
  });

  it('calls the app with the place that the surface stands in', async () => {
    const asked: unknown[][] = [];
    const host = aSurfaceHost({ onCall: (...words) => (asked.push(words), { value: 'answer' }) });
    await expect(
      bridgeOf(host).callBridge('invoke', { functionKey: 'issue.view', payload: { a: 1 } }),
    ).resolves.toBe('answer');
    expect(asked).toEqual([
      [
        'POST',
        '/_sandbox/invoke',
        {
          moduleKey: 'panel',
          call: 'issue.view',
          payload: { a: 1 },
          extension: { issue: { key: 'SUP-1' }, type: 'jira:issuePanel' },
        },
      ],
    ]);
  });

  it('gives the context in Jira’s shape, with the time zone of the reader', async () => {
    const host = aSurfaceHost({ onCall: () => ({ timeZone: 'Asia/Kolkata', locale: 'en_US' }) });
    await expect(bridgeOf(host).callBridge('getContext')).resolves.toMatchObject({
      accountId: 'ada',
      accountType: 'licensed',
      timezone: 'Asia/Kolkata',
      locale: 'en_US',
      theme: { colorMode: 'dark' },
      extension: { issue: { key: 'SUP-1' }, type: 'jira:issuePanel' },
    });
  });

  it('tells the app that a surface which nobody opened cannot be closed', async () => {
    await expect(bridgeOf(aSurfaceHost()).callBridge('close')).resolves.toBe(false);
  });

  it('refuses routes of its own to a surface without an address', async () => {
    await expect(bridgeOf(aSurfaceHost()).callBridge('createHistory')).rejects.toThrow(
      'jira:issuePanel has no address of its own',
    );
  });

  it('passes events between surfaces until the listener stops', async () => {
    const heard: unknown[] = [];
    const listening = await bridgeOf(aSurfaceHost()).callBridge('on', {
      event: 'changed',
      callback: (news: unknown) => heard.push(news),
    });
    await bridgeOf(aSurfaceHost()).callBridge('emit', { event: 'changed', payload: 1 });
    (listening as { unsubscribe: () => void }).unsubscribe();
    emit('changed', 2);
    expect(heard).toEqual([1]);
  });
});

describe('the address of a navigation target', () => {
  const facts = aSurfaceHost().site().facts;

  it.each([
    [{ target: 'issue', issueKey: 'SUP-1' }, '/browse/SUP-1'],
    [{ target: 'module', projectKey: 'SUP', moduleKey: 'center' }, '/projects/SUP/apps/center'],
    [{ url: '/browse/SUP-2' }, '/browse/SUP-2'],
    [{ url: 'http://sandbox.test/browse/SUP-3' }, '/browse/SUP-3'],
    [{ url: 'https://example.com/runbook' }, 'https://example.com/runbook'],
  ])('of %j is %s', (location, address) => {
    expect(addressOf(location, facts)).toBe(address);
  });

  it('is refused when the target is unknown or lacks its key', () => {
    expect(() => addressOf({ target: 'spaceView' }, facts)).toThrow(
      'does not know the navigation target spaceView',
    );
    expect(() => addressOf({ target: 'issue' }, facts)).toThrow('The target issue needs issueKey');
  });
});

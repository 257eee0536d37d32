import { describe, expect, it } from '@jest/globals';
import { readManifest } from '../../support/read-manifest';
import { ENGINE_QUEUE, readMessage } from '../../../src/forge/queue/engine-message';

describe('a message of the engine', () => {
  it('says where to look, and how often it came before', () => {
    expect(readMessage({ body: { v: 1, look: 'escalation:1-1' } })).toEqual({
      look: 'escalation:1-1',
      retries: 0,
    });
    const again = { body: { v: 1, look: 'audit' }, retryContext: { retryCount: 2, retryReason: 'x' } };
    expect(readMessage(again)).toEqual({ look: 'audit', retries: 2 });
  });

  it.each([
    undefined,
    {},
    { body: null },
    { body: { v: 2, look: 'a' } },
    { body: { v: 1, look: '' } },
    { body: { v: 1, look: 'x'.repeat(501) } },
    { body: { v: 1, look: { key: 'a' } } },
  ])('that this version does not know (%j) is none', (delivered) => {
    expect(readMessage(delivered)).toBeUndefined();
  });

  it('travels on the queue that the manifest’s consumer reads', () => {
    expect(readManifest().modules.consumer.map(({ queue }) => queue)).toEqual([ENGINE_QUEUE]);
  });
});

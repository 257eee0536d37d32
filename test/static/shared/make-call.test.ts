import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdminCalls } from '../../../src/contract/calls';
import type { Call } from '../../../static/shared/make-call';

type Bridge = (
  command: string,
  data: { readonly functionKey: string; readonly payload: unknown },
) => Promise<unknown>;

const sent: { readonly functionKey: string; readonly payload: unknown }[] = [];
let answers: (() => unknown)[] = [];
const bridge: Bridge = async (_command, data) => {
  sent.push(data);
  return answers.shift()?.();
};
const lost = () => {
  throw new Error('the answer was lost');
};

let call: Call<AdminCalls>;
beforeAll(async () => {
  // The bridge is looked for while its package is loaded.
  Object.assign(globalThis, { self: globalThis, window: globalThis, __bridge: { callBridge: bridge } });
  const { makeCall } = await import('../../../static/shared/make-call');
  call = makeCall<AdminCalls>(['settings.view']);
});
beforeEach(() => {
  sent.length = 0;
});

describe('a call of the backend', () => {
  it('hands back the value of a good answer', async () => {
    answers = [() => ({ ok: true, value: { generation: 7 } })];
    expect(await call('settings.view', { projectId: '1' })).toEqual({ ok: true, value: { generation: 7 } });
    expect(sent).toMatchObject([{ functionKey: 'settings.view', payload: { projectId: '1' } }]);
  });

  it('hands back a problem as a value, with its fields', async () => {
    const problem = {
      code: 'invalid',
      message: 'x',
      fields: [{ path: 'name', message: 'y' }],
      retry: 'never',
    };
    answers = [() => ({ ok: false, problem })];
    expect(await call('settings.view', { projectId: '1' })).toEqual({ ok: false, trouble: problem });
  });

  it('asks once more when the answer of a repeatable call was lost', async () => {
    answers = [lost, () => ({ ok: true, value: {} })];
    expect(await call('settings.view', { projectId: '1' })).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  it('does not repeat any other call, and says that it may have been done', async () => {
    answers = [lost, () => ({ ok: true, value: {} })];
    expect(await call('project.switch', { projectId: '1', on: true })).toEqual({
      ok: false,
      trouble: { code: 'no-answer', retry: 'later' },
    });
    expect(sent).toHaveLength(1);
  });

  it('gives up after the second lost answer', async () => {
    answers = [lost, lost, () => ({ ok: true, value: {} })];
    expect(await call('settings.view', { projectId: '1' })).toMatchObject({ trouble: { code: 'no-answer' } });
    expect(sent).toHaveLength(2);
  });
});

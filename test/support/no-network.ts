import { Socket } from 'node:net';
import { afterAll, afterEach, expect } from '@jest/globals';

// A test that reaches beyond this machine fails, also when the code under test swallows the refusal.
const HERE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1']);
const attempts: string[] = [];

/** Where a `connect` call goes: nothing for pipes and for the default host, which is this machine. */
function targetOf(argument: unknown): string | undefined {
  const options: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (typeof options !== 'object' || options === null) return undefined;
  if ('path' in options && typeof options.path === 'string') return undefined;
  return 'host' in options && typeof options.host === 'string' ? options.host : undefined;
}

// Core modules are shared by all test files of a worker: what is put up for this file is taken down after it.
const connect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => Socket;

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = typeof args[1] === 'string' ? args[1] : targetOf(args[0]);
  if (host === undefined || HERE.has(host)) return connect.apply(this, args);
  attempts.push(host);
  throw new Error(`A test tried to reach ${host}; tests stay on this machine.`);
};

afterEach(() => {
  const reached = attempts.splice(0);
  expect(reached).toEqual([]);
});

afterAll(() => {
  Reflect.set(Socket.prototype, 'connect', connect);
});

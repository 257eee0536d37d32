import { describe, expect, test } from '@jest/globals';
import { parseManifest, readManifest } from '../../../sandbox/platform/manifest/read-manifest';
import { APP } from './platform-site';

describe('the manifest', () => {
  test('of the app itself is understood whole', () => {
    const manifest = readManifest('manifest.yml');
    expect([...manifest.functions.keys()]).toEqual(expect.arrayContaining(['agent', 'sweep', 'engine']));
    expect(manifest.functions.get('agent')?.limitMs).toBe(25_000);
    expect(manifest.functions.get('sweep')?.limitMs).toBe(55_000);
    expect(manifest.entities.get('agenda')?.indexes.get('by-due')).toEqual({
      name: 'by-due',
      partition: [],
      range: 'dueAt',
    });
    expect(manifest.scopes.has('storage:app')).toBe(true);
  });

  test.each([
    ['a type of module', 'jira:issuePanel', 'jira:issueGlance', 'modules.jira:issueGlance'],
    ['a key of a module', 'render: native', 'rendering: native', 'modules.jira:issuePanel[panel].rendering'],
    ['a display condition', 'entityPropertyEqualTo', 'isLucky', 'isLucky'],
    ['an interval', 'interval: fiveMinute', 'interval: oneMinute', 'oneMinute'],
    ['an attribute type', 'dueAt: { type: float }', 'dueAt: { type: date }', '"date"'],
    ['a way to fail', 'onError: IGNORE_AND_LOG', 'onError: PANIC', '"PANIC"'],
    ['a runtime', 'nodejs22.x', 'nodejs20.x', 'app.runtime.name'],
  ])('is refused with %s that the sandbox does not know, by its place', (_what, good, bad, named) => {
    expect(() => parseManifest(APP.replace(good, bad))).toThrow(named);
  });

  test.each([
    ['a function', 'resolver: { function: probe }', 'resolver: { function: ghost }', 'no function ghost'],
    ['a resource', 'resource: panel', 'resource: pane/main', 'no resource pane/main'],
    [
      'an attribute of an index',
      'partition: [owner, state]',
      'partition: [owner, colour]',
      'no attribute colour',
    ],
  ])('is refused when it refers to %s that is not there', (_what, good, bad, named) => {
    expect(() => parseManifest(APP.replace(good, bad))).toThrow(named);
  });

  test('is refused with two range attributes, an index over any, and a key used twice', () => {
    expect(() => parseManifest(APP.replace('range: [dueAt]', 'range: [dueAt, rev]'))).toThrow(
      'exactly one range',
    );
    expect(() => parseManifest(APP.replace('range: [dueAt]', 'range: [data]'))).toThrow('type any');
    expect(() => parseManifest(APP.replace('key: lifecycle', 'key: changes'))).toThrow('used twice: changes');
  });

  test('complains of everything at once', () => {
    const bad = APP.replace('nodejs22.x', 'nodejs20.x').replace('interval: fiveMinute', 'interval: never');
    expect(() => parseManifest(bad)).toThrow(/nodejs20[\s\S]*never|never[\s\S]*nodejs20/);
  });

  test('gives its long time to functions of schedules and consumers only', () => {
    const shared = parseManifest(APP.replace('queue: jobs, function: job', 'queue: jobs, function: changed'));
    expect(shared.functions.get('changed')?.limitMs).toBe(25_000);
    expect(shared.functions.get('job')?.limitMs).toBe(100_000);
    expect(shared.functions.get('tick')?.limitMs).toBe(55_000);
  });
});

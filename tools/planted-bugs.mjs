/**
 * The mistakes that escalation engines have been seen to make, each as a change to our code and the test files of which at least one
 * must go red (of its tests only those whose titles match `titles`, where that is said). `find` is in its file exactly once: a test holds this list to the code.
 */
export const PLANTED_BUGS = [
  {
    name: 'acts first, marks later',
    edits: [
      {
        file: 'src/app/work-effect.ts',
        find: '  const claim = await claimEffect(ports, found, work);\n  if (!claim) return [];',
        put: '  const early = await attempt(ports, { ...found.row, mentions: found.row.mentions ?? null }, work);\n  const claim = await claimEffect(ports, found, work);\n  if (!claim) return [];\n  if (early.kind === "done") return settleEffect(ports, claim, early);',
      },
    ],
    tests: ['test/simulation/simulation.test.ts'],
    titles: 'under the plan lost',
  },
  {
    name: 'no compare-and-swap',
    edits: [
      {
        file: 'src/forge/storage/kvs-store.ts',
        find: '...(write.rev > 0 ? { conditions } : {}) };',
        put: '...(write.rev > 1e9 ? { conditions } : {}) };',
      },
    ],
    tests: ['test/forge/storage/kvs-store.test.ts'],
  },
  {
    name: 'a claim shorter than the timeout',
    edits: [{ file: 'src/app/work-effect.ts', find: 'LEASE_MS = 2 * MINUTE', put: 'LEASE_MS = MINUTE / 6' }],
    tests: ['test/simulation/simulation.test.ts'],
    titles: 'under the plan slow',
  },
  {
    name: 'no second look before acting',
    edits: [
      {
        file: 'src/app/do-effect.ts',
        find: "if (stale !== null) return { kind: 'cancelled', why: stale };",
        put: '',
      },
    ],
    tests: ['test/app/work-effect.test.ts'],
  },
  {
    name: 'only what is due in this very tick',
    edits: [
      {
        file: 'src/app/run-sweep.ts',
        find: 'row.dueAt <= now)',
        put: 'row.dueAt <= now && row.dueAt > now - 5 * MINUTE)',
      },
    ],
    tests: ['test/app/run-sweep.test.ts'],
  },
  {
    name: 'a burst after an outage',
    edits: [
      {
        file: 'src/domain/ladder/next-rung.ts',
        find: 'dueAt: after(run.toldAt ?? run.since, above.delay) }',
        put: 'dueAt: after(run.since, above.delay) }',
      },
    ],
    tests: ['test/domain/escalation/climb.test.ts', 'test/domain/ladder/climb-properties.test.ts'],
  },
  {
    name: 'local time by one offset a day',
    edits: [
      {
        file: 'src/domain/calendar/open-intervals.ts',
        find: 'const start = Math.max(day * DAY + span.from - offset, from);',
        put: 'const start = day * DAY + span.from - offset;',
      },
    ],
    tests: ['test/domain/calendar/oracle.test.ts', 'test/domain/calendar/working-time.test.ts'],
  },
  {
    name: 'around the clock ends at 23:59',
    edits: [
      {
        file: 'src/domain/calendar/calendar.ts',
        find: "[{ from: '00:00', to: '24:00' }]",
        put: "[{ from: '00:00', to: '23:59' }]",
      },
    ],
    tests: ['test/domain/calendar/working-time.test.ts'],
  },
  {
    name: 'a pause counted twice',
    edits: [
      {
        file: 'src/domain/escalation/rest.ts',
        find: 'if (last && from <= last.to) last.to = Math.max(last.to, to);\n    else found.push',
        put: 'if (last && from > FAR) last.to = Math.max(last.to, to);\n    else found.push',
      },
    ],
    tests: ['test/domain/escalation/pauses.test.ts'],
  },
  {
    name: 'a pause ignored',
    edits: [
      {
        file: 'src/domain/escalation/rest.ts',
        find: 'if (rests.length === 0) return after;',
        put: 'if (rests.length >= 0) return after;',
      },
    ],
    tests: ['test/domain/escalation/pauses.test.ts'],
  },
  {
    name: 'events alone, nothing repairs',
    edits: [
      {
        file: 'src/forge/functions/sweep.ts',
        find: "['reconcile', 'audit']",
        put: "['audit']",
      },
    ],
    tests: ['test/forge/functions/functions.test.ts'],
  },
  {
    name: 'a filter that fails drops the event',
    edits: [
      {
        file: 'manifest.yml',
        find: "            expression: event.runtime.project.properties['escalation-center']?.on == 'true'\n            onError: RECEIVE_AND_LOG\n",
        put: "            expression: event.runtime.project.properties['escalation-center']?.on == 'true'\n",
      },
    ],
    tests: ['test/contract/manifest.test.ts'],
  },
  {
    name: 'milliseconds in 32 bits',
    edits: [
      {
        file: 'manifest.yml',
        find: '      - name: agenda\n        attributes:\n          dueAt: { type: float }',
        put: '      - name: agenda\n        attributes:\n          dueAt: { type: integer }',
      },
    ],
    tests: [
      'test/forge/storage/kvs-store.test.ts',
      'test/contract/entities.test.ts',
      'test/forge/storage/codecs.test.ts',
    ],
  },
  {
    name: 'an index row is trusted',
    edits: [
      {
        file: 'src/app/audit/scan.ts',
        find: 'const again = await ports.store.getMany(doubtful.map(({ key }) => ({ entity, key })));',
        put: 'const again = await Promise.resolve(doubtful);',
      },
    ],
    tests: ['test/app/audit-engine.test.ts'],
  },
  {
    name: 'a policy edited in flight',
    edits: [
      {
        file: 'src/app/load-escalation.ts',
        find: 'import { dueAfter,',
        put: "import { pin } from '../domain/policy/pin';\nimport { loadPolicies } from './load-policies';\nimport { dueAfter,",
      },
      {
        file: 'src/app/load-escalation.ts',
        find: '  const { pinned, request } = found;',
        put: "  const { pinned: kept, request } = found;\n  const today = pin(await loadPolicies(store, 'projectId' in head.row ? head.row.projectId : ''), kept?.playbook.id ?? '');\n  const pinned = today.ok ? today.value : kept;",
      },
    ],
    tests: ['test/app/policy-in-flight.test.ts'],
  },
  {
    name: 'a call without its permission',
    edits: [
      {
        file: 'src/forge/functions/agent-calls.ts',
        find: "'escalation.close': onEscalation({\n    permission: 'run',",
        put: "'escalation.close': onEscalation({\n    permission: 'see-issue',",
      },
    ],
    tests: ['test/forge/permission-matrix.test.ts'],
  },
  {
    name: 'the permission of another id',
    edits: [
      {
        file: 'src/forge/permit.ts',
        find: 'return permit.ok ? done({ ...permit.value, escalationId: found.row.id }) : permit;',
        put: "return permit.ok ? done({ ...permit.value, escalationId: '10001-1' }) : permit;",
      },
    ],
    tests: ['test/forge/permit.test.ts', 'test/forge/permission-matrix.test.ts'],
  },
  {
    name: 'an internal comment becomes public',
    edits: [
      {
        file: 'src/forge/jira/comment-desk.ts',
        find: '...(comment.public ? [] : [{ key: VISIBILITY, value: { internal: true } }]),',
        put: '',
      },
    ],
    tests: ['test/forge/jira/comment-desk.test.ts'],
  },
  {
    name: 'a cache that outlives its site',
    edits: [
      {
        file: 'src/forge/jira/stored-memo.ts',
        find: 'export function storedMemo<T>(',
        put: 'const BOX = new Map<string, Promise<unknown>>();\n\nexport function storedMemo<T>(',
      },
      {
        file: 'src/forge/jira/stored-memo.ts',
        find: '      known ??= find().catch(',
        put: '      known ??= BOX.get(id) as Promise<T> | undefined;\n      if (known) return known;\n      BOX.set(id, find());\n      known = (BOX.get(id) as Promise<T>).catch(',
      },
    ],
    tests: ['test/forge/two-sites.test.ts'],
  },
  {
    name: 'asks on after a 429',
    edits: [
      {
        file: 'src/forge/jira/jira-client.ts',
        find: 'if (saysQuota(answer.headers)) await quota.stop(retryAt);',
        put: '',
      },
    ],
    tests: ['test/stories/quota.test.ts'],
  },
];

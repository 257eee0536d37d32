import { batchDesk } from './batch-desk';
import { isMirror } from './is-mirror';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookOnce } from './look-once';
import { OPEN_TO_MIRRORS, readPace } from './pace';
import { JiraUnavailable } from './ports/desk';
import type { Later, Ports } from './ports/ports';
import { StorageUnavailable } from './ports/store';
import { workMirrors } from './work-mirrors';

/** An issue takes 20 writes in two seconds: so many effects of one escalation go out with a batch, the others a little later. */
const MOST_OF_ONE = 12;
const PAUSE_SECONDS = 3;

/** So many things are looked at side by side; Jira's limits of calls per second leave room for ten such batches at once. */
const LANES = 5;

export interface BatchReport {
  readonly looked: number;
  /** Keys, in order, that time did not reach, or that Jira's limits stand in the way of. */
  readonly left: readonly string[];
  /** Jira's quota, or the site's share of it, is used up: what is left stays where it is. */
  readonly isStopped: boolean;
  /** Mirrors of records wait for a drain. */
  readonly owesMirrors: boolean;
  /** Keys whose look failed in a way that a defect or a broken row would: the next sweep tries again. */
  readonly failed: readonly string[];
}

/**
 * Works off what is due, in the order given, and what follows from it at once, as far as this invocation's time reaches. What many ask of
 * Jira is asked once; telling people goes before writing the mirrors of records, which are written together at the end, or with a later
 * batch when more waits to be told.
 */
export async function workBatch(
  ports: Ports,
  keys: readonly string[],
  withMirrors: boolean,
): Promise<BatchReport> {
  if (keys.length === 0) return { looked: 0, left: [], isStopped: false, owesMirrors: false, failed: [] };
  const followUps: string[] = [];
  const later: Later = {
    async push(looks) {
      const soon = looks.filter(({ look, delaySeconds }) => delaySeconds === 0 && look.startsWith('effect:'));
      followUps.push(...soon.map(({ look }) => look));
      const others = looks.filter((one) => !soon.includes(one));
      if (others.length > 0) await ports.later.push(others);
    },
  };
  const shared: Ports = { ...ports, later, desk: batchDesk(ports.desk, await subjectsOf(ports, keys)) };
  const waiting = [...keys];
  const mirrors: string[] = [];
  const failed: string[] = [];
  const putOff: string[] = [];
  const taken = new Map<string, number>();
  const isTooMany = (key: string): boolean => {
    const [, escId] = /^effect:([^:]+):/u.exec(key) ?? [];
    if (escId === undefined || escId === 'digest') return false;
    const before = taken.get(escId) ?? 0;
    taken.set(escId, before + 1);
    return before >= MOST_OF_ONE;
  };
  const run = { looked: 0, isStopped: false };
  const next = (): string | undefined => {
    if (run.isStopped || ports.clock.remainingMs() < LOOK_BUDGET_MS) return undefined;
    // What was decided is said before the next is decided.
    return followUps.shift() ?? waiting.shift();
  };
  const lane = async (): Promise<void> => {
    for (let key = next(); key !== undefined; key = next()) {
      if (isMirror(key)) {
        mirrors.push(key);
        continue;
      }
      if (isTooMany(key)) {
        putOff.push(key);
        continue;
      }
      try {
        followUps.push(...(await lookOnce(shared, key)));
        run.looked += 1;
      } catch (error) {
        if (error instanceof JiraUnavailable) {
          if (error.kind === 'rate-limited') run.isStopped = true;
          waiting.unshift(key);
          ports.log.warn(`looking at ${key} waits: ${error.message}`);
          if (error.kind === 'unavailable') return;
        } else if (error instanceof StorageUnavailable) {
          waiting.unshift(key);
          ports.log.warn(`looking at ${key} waits: ${error.message}`);
          return;
        } else {
          failed.push(key);
          ports.log.error(`looking at ${key} failed; the next sweep tries again`, error);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (putOff.length > 0)
    await ports.later.push(putOff.map((look) => ({ look, delaySeconds: PAUSE_SECONDS })));
  if (withMirrors && !run.isStopped) run.looked += await workMirrorsNow(shared, mirrors);
  const owesMirrors = !withMirrors && mirrors.length > 0;
  return { ...run, left: [...followUps, ...waiting], owesMirrors, failed };
}

async function workMirrorsNow(ports: Ports, keys: readonly string[]): Promise<number> {
  if (keys.length === 0 || ports.clock.remainingMs() < LOOK_BUDGET_MS) return 0;
  const now = ports.clock.now();
  if ((await readPace(ports)).opensAt(OPEN_TO_MIRRORS) > now) return 0;
  await workMirrors(
    ports,
    keys.map((key) => key.slice('effect:'.length)),
  );
  return keys.length;
}

/** What the batch is about, from the storage alone: the subjects of its escalations and effects, and the issues of its watches. */
async function subjectsOf(ports: Ports, keys: readonly string[]): Promise<Parameters<typeof batchDesk>[1]> {
  const idsOf = (type: string): string[] =>
    keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1));
  const escIds = new Set([...idsOf('escalation'), ...idsOf('effect').map((id) => id.split(':')[0] ?? '')]);
  const [heads, watches] = await Promise.all([
    ports.store.getMany(
      [...escIds].filter((id) => id !== 'digest').map((key) => ({ entity: 'escalation' as const, key })),
    ),
    ports.store.getMany(idsOf('watch').map((key) => ({ entity: 'watch' as const, key }))),
  ]);
  return {
    subjects: heads.flatMap((head) =>
      head ? [{ issueId: head.row.subjectId, projectId: head.row.projectId }] : [],
    ),
    // One that waits for room under a cap may be answered without Jira.
    toRead: watches.flatMap((watch) => (watch?.row.capped.length === 0 ? [watch.key] : [])),
  };
}

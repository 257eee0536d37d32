import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import { FIELD } from '../../sandbox/jira/fields/field-ids';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { IncidentRow } from '../../sandbox/log/incident-row';
import { loadHistory } from '../../sandbox/log/load-history';
import { readManifest } from '../../sandbox/platform/manifest/read-manifest';
import type { Site } from '../../sandbox/site';
import { openSite } from '../../sandbox/web/server/open-site';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import type { PolicySet } from '../../src/domain/policy/policy-set';
import {
  added,
  labAsker,
  NO_COST,
  type LabDoor,
  type ReadingCost,
} from '../../static/settings/lab/ask-lab-jira';
import { beginPast, goOnReading, type PastRead } from '../../static/settings/lab/read-past';
import {
  calendarsAround,
  inOrderOfCreation,
  tryPast,
  type TriedCriterion,
} from '../../static/settings/lab/try-past';

export interface LabOnSandbox {
  readonly past: PastRead;
  readonly cost: ReadingCost;
  readonly tried: readonly TriedCriterion[];
  /** `criterion incident instant heldSince`, by the incident's name in the log, sorted. */
  readonly firings: readonly string[];
  readonly loadSeconds: number;
  readonly readSeconds: number;
  readonly trySeconds: number;
}

/** A history on a sandbox site, and the rules lab over it as an admin's browser runs it: read through Jira's REST, decided by the lab. */
export async function labOnSandbox(
  rows: readonly IncidentRow[],
  policies: PolicySet,
  onRead: (past: PastRead) => void = () => undefined,
): Promise<LabOnSandbox> {
  const begun = performance.now();
  const horizon = (rows.at(-1)?.at ?? 0) + 1;
  const site = await openSite({
    manifest: readManifest('manifest.yml'),
    root: '.',
    siteUrl: 'https://lab.example',
    hasDemoIssues: false,
    loadApp: async () => ({ ...(await import('../../src/index')) }),
    start: horizon,
  });
  const { keys } = loadHistory(site, rows, { from: horizon });
  const loaded = performance.now();
  let cost = NO_COST;
  const ask = labAsker({
    door: sandboxDoor(site),
    signal: new AbortController().signal,
    onCost: (more) => {
      cost = added(cost, more);
    },
    onPause: () => undefined,
  });
  const projectId = site.jira.state.project('SUP')?.id ?? '';
  const settings = { ...SHIPPED_POLICIES.settings.body, teamFieldId: FIELD.team };
  const criteria = Object.values(policies.criteria).map(({ body }) => body);
  const question = { projectId, from: rows[0]?.at ?? 0, to: horizon, most: null };
  const begunPast = await beginPast(ask, question, criteria, settings, horizon);
  const past = await goOnReading(begunPast, { ask, settings, onRead });
  const read = performance.now();
  const histories = inOrderOfCreation(past.histories);
  const calendars = Object.entries(policies.calendars).map(([id, { body }]) => ({ id, body }));
  const tried = await tryPast(
    {
      criteria,
      calendars: calendarsAround(calendars, histories[0]?.createdAt ?? 0),
      histories,
      horizon,
      matching: new Map(),
    },
    () => new Promise((resolve) => void setImmediate(resolve)),
    () => performance.now(),
  );
  const done = performance.now();
  site.stop();
  const nameOf = new Map([...keys].map(([incident, key]) => [key, incident]));
  const firings = tried.flatMap(({ criterion, firings: { fired } }) =>
    fired.map(({ incident, at, heldSince }) =>
      firingLine(criterion.id, nameOf.get(histories[incident]?.key ?? '') ?? '', at, heldSince),
    ),
  );
  return {
    past,
    cost,
    tried,
    firings: firings.sort(),
    loadSeconds: (loaded - begun) / 1000,
    readSeconds: (read - loaded) / 1000,
    trySeconds: (done - read) / 1000,
  };
}

export const firingLine = (criterionId: string, incident: string, at: number, heldSince: number): string =>
  `${criterionId} ${incident} ${new Date(at).toISOString()} held since ${new Date(heldSince).toISOString()}`;

/** Jira as the bridge shows it to an admin of the project. */
function sandboxDoor(site: Site<SandboxJira>): LabDoor {
  const caller = { kind: 'user', accountId: PEOPLE.priya.accountId } as const;
  return {
    send: ({ path, body }) =>
      site.jira.fetch(caller, body === undefined ? 'GET' : 'POST', path, body ?? undefined),
    wait: () => Promise.resolve(),
    clock: () => site.clock.now(),
  };
}

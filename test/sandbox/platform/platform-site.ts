import { createSite } from '../../../sandbox/create-site';
import { parseManifest } from '../../../sandbox/platform/manifest/read-manifest';
import type { Site, SiteOptions } from '../../../sandbox/site';
import { TinyJira } from './tiny-jira';

export const START = Date.UTC(2026, 10, 2, 9);

/** A small app: one panel, one trigger, one schedule, two queues and two entities. */
export const APP = `
modules:
  jira:issuePanel:
    - key: panel
      title: Panel
      resource: panel
      render: native
      resolver: { function: probe }
      displayConditions: { entityPropertyEqualTo: { entity: project, propertyKey: switch, objectName: on, value: 'true' } }
  trigger:
    - key: changes
      function: changed
      events:
        - eventType: avi:jira:updated:issue
          filter:
            ignoreSelf: true
            expression: event.runtime.project.properties['switch']?.on == 'true'
            onError: IGNORE_AND_LOG
        - avi:jira:deleted:issue
    - key: lifecycle
      function: installed
      events: [avi:forge:installed:app]
  scheduledTrigger:
    - { key: every-five, function: tick, interval: fiveMinute, filter: { appIsLicensed: true } }
  consumer:
    - { key: jobs-consumer, queue: jobs, function: job }
  function:
    - { key: probe, handler: index.probe }
    - { key: changed, handler: index.changed }
    - { key: installed, handler: index.installed }
    - { key: tick, handler: index.tick }
    - { key: job, handler: index.job, timeoutSeconds: 100 }
resources:
  - { key: panel, path: src/panel.tsx }
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001
  runtime: { name: nodejs22.x, memoryMB: 256 }
  storage:
    entities:
      - name: step
        attributes:
          owner: { type: string }
          state: { type: string }
          dueAt: { type: float }
          rev: { type: integer }
          done: { type: boolean }
          data: { type: any }
        indexes:
          - { name: by-owner, partition: [owner, state], range: [dueAt] }
          - dueAt
      - name: note
        attributes: { text: { type: string } }
permissions:
  scopes:
    storage:app: {}
    read:jira-work: {}
    write:jira-work: { allowImpersonation: true }
`;

type Handler = (...words: never[]) => unknown;
type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** The site of one test, with handlers that the test may put in place at any time. */
export interface PlatformSite {
  readonly site: Site<TinyJira>;
  readonly jira: TinyJira;
  readonly handlers: Record<string, Handler>;
  /** Runs code inside a call of the app's resolver, where the platform's globals are this site's. Errors keep their types. */
  readonly inApp: <T>(work: () => Promise<T>, accountId?: string) => Promise<T>;
}

export async function platformSite(
  options: Partial<SiteOptions<TinyJira>> & { yaml?: string } = {},
): Promise<PlatformSite> {
  const { yaml = APP, ...rest } = options;
  const handlers: Record<string, Handler> = {
    probe: () => undefined,
    changed: () => undefined,
    installed: () => undefined,
    tick: () => undefined,
    job: () => undefined,
  };
  const site = await createSite<TinyJira>({
    loadApp: async () => handlers,
    jira: () => new TinyJira(),
    manifest: parseManifest(yaml),
    start: START,
    tickOffset: 0,
    ...rest,
  });
  return {
    site,
    jira: site.jira,
    handlers,
    async inApp<T>(work: () => Promise<T>, accountId = 'ann'): Promise<T> {
      let outcome: Outcome | undefined;
      handlers['probe'] = async () => {
        outcome = await work().then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        );
      };
      await site.as(accountId).invoke('panel', 'run');
      if (outcome && 'error' in outcome) throw outcome.error;
      if (!outcome) throw new Error('the work was not run');
      return outcome.value as T;
    },
  };
}

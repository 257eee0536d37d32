import type { ProductEvent, SiteParts } from '../boundary';
import { appField } from './fields/app-field';
import type { AppFieldDeclaration, AppIdentity } from './fields/app-field';
import { FieldCatalogue } from './fields/field-catalogue';
import { loadPast } from './history/load-past';
import { playHistory } from './history/play-history';
import type { JiraCore } from './jira-core';
import type { SearchAlias } from './jql/search-alias';
import { Permits } from './permits';
import type { AppAccess } from './permits';
import { Gateway } from './rest/gateway';
import { Router } from './rest/router';
import { ROUTES } from './rest/routes';
import type { SandboxJira } from './sandbox-jira';
import { seedDemoIssues } from './seed/demo-issues';
import { PEOPLE } from './seed/people';
import { seedSite } from './seed/seed-site';
import { addPeople } from './site/add-people';
import { Site } from './site/site';
import type { SiteData } from './site/site-data';

export interface JiraOptions {
  /** What links in answers begin with. */
  readonly baseUrl?: string;
  /** The site's default time zone. */
  readonly zone?: string;
  readonly app?: AppIdentity;
  /** The manifest's `jira:customField` modules. */
  readonly appFields?: readonly AppFieldDeclaration[];
  /** The manifest's `jira:entityProperty` values. */
  readonly aliases?: readonly SearchAlias[];
  /** Where the app's own user may go; everywhere when absent. */
  readonly appAccess?: AppAccess;
  /** Whether the demo issues are there; false for a site whose issues come from a history. */
  readonly demoIssues?: boolean;
}

const SOME_APP: AppIdentity = {
  appId: '60787eba-aec5-49b4-979d-db8e77de32db',
  environmentId: '5b2f3c4d-0000-4e5f-8a6b-7c8d9e0f1a2b',
  environmentType: 'DEVELOPMENT',
};

const ROUTER = new Router(ROUTES);

/** A Jira Service Management site in memory, at the site's clock, answering real REST paths. */
export function createJira(parts: SiteParts, options: JiraOptions = {}): SandboxJira {
  const baseUrl = options.baseUrl ?? 'https://sandbox.atlassian.example';
  const zone = options.zone ?? 'Europe/Berlin';
  const declared = options.appFields ?? [];
  const fields = new FieldCatalogue(
    declared.map((field, index) => appField(field, index, options.app ?? SOME_APP)),
  );
  const listeners: ((event: ProductEvent) => void)[] = [];

  const coreOf = (data: SiteData): JiraCore => {
    const site = new Site(data, baseUrl, zone);
    return {
      site,
      fields,
      permits: new Permits(site, options.appAccess ?? { projects: 'all', secured: true }),
      aliases: options.aliases ?? [],
      parts,
      now: () => parts.clock.now(),
      emit: (event) => listeners.forEach((listener) => listener(event)),
      post: (mail) => void site.data.mails.push({ ...mail, id: site.nextId(), at: parts.clock.now() }),
    };
  };

  let core = coreOf(seedSite(parts.clock.now()));
  if (options.demoIssues !== false) seedDemoIssues(core);
  const gateway = new Gateway(() => core, ROUTER, parts, PEOPLE.app.accountId);

  return {
    fetch: (caller, method, pathAndQuery, body, headers) =>
      gateway.fetch(caller, method, pathAndQuery, body, headers),
    onEvent: (listener) => void listeners.push(listener),
    property(entity, id, key) {
      const { site } = core;
      if (entity === 'issue') return site.issues.find(id)?.properties[key];
      if (entity === 'user') return site.data.userProperties[id]?.[key];
      const project = site.project(id);
      return project && site.data.projectProperties[project.id]?.[key];
    },
    get state() {
      return core.site;
    },
    play: playHistory(() => core),
    people: () => core.site.data.people,
    outbox: () => core.site.data.mails,
    loadPast: (issues) => issues.map((past) => loadPast(core, past).key),
    addPeople: (people) => addPeople(core.site, people, parts.clock.now()),
    option: (fieldId, text) => core.site.optionNamed(fieldId, text).id,
    points: () => gateway.ledger.hours(),
    snapshot: () => structuredClone(core.site.data),
    restore(snapshot) {
      core = coreOf(structuredClone(snapshot) as SiteData);
    },
  };
}

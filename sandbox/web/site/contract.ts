import type { LogLine } from '../../boundary';

/** What the sandbox's server tells its own pages under /_sandbox. JSON only; the server is typed by the same file. */
export interface SitePerson {
  readonly accountId: string;
  readonly displayName: string;
  /** Heading under which the person is offered, e.g. "Agents". */
  readonly group: string;
  /** One line: who this is and what to try as them. */
  readonly about: string;
  readonly licensed: boolean;
  readonly timeZone: string;
}

export interface SiteFacts {
  readonly name: string;
  readonly siteUrl: string;
  readonly zone: string;
  readonly cloudId: string;
  readonly appId: string;
  readonly environmentId: string;
  readonly people: readonly SitePerson[];
  /** The service project whose portal customers start in. */
  readonly portalKey: string;
  /** Where a newcomer should look first. */
  readonly firstSteps: readonly string[];
}

export interface TimeState {
  /** Epoch milliseconds of the sandbox. */
  readonly now: number;
  /** Sandbox seconds per real second while it flows. */
  readonly speed: number;
  readonly isPaused: boolean;
  readonly isMoving: boolean;
  readonly nextDueAt: number | null;
  /** Grows whenever something happened that a page may show. */
  readonly revision: number;
  /** Grows when a person jumped in time: surfaces are loaded anew then, as if one had come back later. */
  readonly jumps: number;
}

export interface TimeChange {
  readonly advanceMs?: number;
  readonly to?: number;
  readonly next?: boolean;
  readonly speed?: number;
  readonly pause?: boolean;
}

/** A surface of the app that this person sees at this place. */
export interface SurfaceModule {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly label: string;
  readonly kind: 'ui-kit' | 'custom-ui';
  /** As in the manifest: a resource key, or `key/entry`. */
  readonly resource: string;
  readonly viewportSize?: string;
  readonly hasLiveStatus: boolean;
  readonly icon?: string;
}

/** An action of Jira Automation: the app's form for its inputs, and the name of its outputs in smart values. */
export interface AutomationAction {
  readonly module: SurfaceModule;
  readonly description: string;
  readonly entityName: string;
}

/** What a run of an action came to: outputs for the rule's next steps, or what stands in its audit log. */
export type AutomationRun =
  | { readonly ok: true; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly messages: readonly string[] };

export interface LiveStatus {
  readonly type: 'badge' | 'lozenge' | 'icon';
  readonly value: { readonly label: string; readonly type?: string; readonly url?: string };
}

/** What may be chosen in fields with a fixed set of choices, by field id. */
export type FieldChoices = Readonly<
  Record<string, readonly { readonly id: string; readonly name: string }[]>
>;

export interface MailView {
  readonly id: string;
  readonly at: number;
  readonly why: string;
  readonly toAccountId: string;
  readonly toAddress: string;
  readonly fromAccountId: string;
  readonly issueKey: string;
  readonly subject: string;
  readonly text: string;
}

export interface FunctionLine {
  readonly name: string;
  readonly calls: number;
  readonly errors: number;
  readonly timeouts: number;
  /** Modelled waits and measured processor time. */
  readonly seconds: number;
  readonly gbSeconds: number;
}

export interface HourLine {
  /** Epoch milliseconds of the full UTC hour. */
  readonly hour: number;
  readonly points: number;
  readonly requests: number;
  readonly writes: number;
}

/** The latest mails, newest first, of so many. */
export interface OutboxView {
  readonly total: number;
  readonly mails: readonly MailView[];
}

/** A few figures under one heading. */
export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

export interface EngineView {
  readonly now: number;
  /** Newest first, the latest few hundred. */
  readonly log: readonly LogLine[];
  readonly groups: readonly FigureGroup[];
  readonly functions: readonly FunctionLine[];
  readonly hours: readonly HourLine[];
  readonly scopes: readonly string[];
  readonly routes: readonly string[];
  readonly faults: Readonly<Record<string, number>>;
}

/** What may become of the installation and of whole projects. */
export interface LifeView {
  readonly isLicensed: boolean;
  readonly projects: readonly {
    readonly key: string;
    readonly name: string;
    /** Where it was put away; null while it is live. */
    readonly shelf: 'archive' | 'trash' | null;
  }[];
}

/** A bridge request to Jira on behalf of the person, as @forge/bridge sends it. */
export interface ProductRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

export interface ProductAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

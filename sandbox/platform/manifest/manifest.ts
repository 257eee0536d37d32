import type { ConditionTree } from '../modules/display-condition';

/** A text of the manifest: words, or the key of a translation. */
export type LocalText = string | { readonly i18n: string };

/** A surface that people see. `resource` names a file (UI Kit) or `key/entry` (Custom UI). */
export interface UiModule {
  readonly type: string;
  readonly key: string;
  readonly title: LocalText;
  readonly resource: string;
  readonly render: 'native' | 'default';
  readonly resolver?: string;
  /** The function that gives the live status of a jira:issueContext. */
  readonly dynamicProperties?: string;
  readonly displayConditions?: ConditionTree;
  readonly unlicensedAccess: readonly string[];
  /** Everything else that was declared, as it stands: icon, label, status, layout, viewportSize. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A module that Jira itself acts upon (fields, searchable properties). */
export interface DataModule {
  readonly type: 'jira:entityProperty' | 'jira:customField';
  readonly key: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export type OnFilterError = 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';

export interface EventFilter {
  readonly ignoreSelf: boolean;
  readonly appIsLicensed: boolean;
  readonly expression?: string;
  readonly onError: OnFilterError;
}

export interface TriggerModule {
  readonly key: string;
  readonly function: string;
  readonly events: readonly { readonly eventType: string; readonly filter: EventFilter }[];
}

export interface ScheduleModule {
  readonly key: string;
  readonly function: string;
  readonly intervalMs: number;
  readonly appIsLicensed: boolean;
}

export interface ConsumerModule {
  readonly key: string;
  readonly queue: string;
  readonly function: string;
}

/** What an action takes or gives under one name. */
export interface ActionField {
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  /** Of an input: it must be filled in. Of an output: it may be null. */
  readonly optional: boolean;
  readonly title: string;
}

/** An action that Jira Automation offers, with the form that fills its inputs in. */
export interface ActionModule {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly function: string;
  readonly config: { readonly resource: string; readonly render: 'native' | 'default' };
  readonly inputs: ReadonlyMap<string, ActionField>;
  readonly outputs: ReadonlyMap<string, ActionField>;
  /** What smart values call the outputs by. */
  readonly entityName: string;
}

export interface FunctionSpec {
  readonly key: string;
  /** The export of the app's entry file. */
  readonly exportName: string;
  /** What a call may last; 25 s where a surface or a trigger calls it, else what is declared, else 55 s. */
  readonly limitMs: number;
}

export type AttributeType = 'string' | 'boolean' | 'float' | 'integer' | 'any';

export interface IndexSpec {
  readonly name: string;
  readonly partition: readonly string[];
  readonly range: string;
}

export interface EntitySpec {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, IndexSpec>;
}

/** manifest.yml, read and checked: everything that the platform knows of the app. */
export interface Manifest {
  readonly appId: string;
  readonly memoryMB: number;
  readonly licensingEnabled: boolean;
  readonly uiModules: readonly UiModule[];
  readonly dataModules: readonly DataModule[];
  readonly triggers: readonly TriggerModule[];
  readonly schedules: readonly ScheduleModule[];
  readonly consumers: readonly ConsumerModule[];
  readonly actions: readonly ActionModule[];
  readonly functions: ReadonlyMap<string, FunctionSpec>;
  /** Paths relative to the manifest; Custom UI resources may have entries. */
  readonly resources: ReadonlyMap<
    string,
    { readonly path: string; readonly entries: ReadonlyMap<string, string> }
  >;
  readonly entities: ReadonlyMap<string, EntitySpec>;
  readonly scopes: ReadonlyMap<string, { readonly allowImpersonation: boolean }>;
  readonly translations: { readonly fallback: string; readonly paths: ReadonlyMap<string, string> };
}

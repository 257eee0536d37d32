import type { Mail } from './mail';

/** Plain JSON throughout: what `snapshot()` writes and `restore()` reads. Times are epoch milliseconds. */
export interface Person {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'customer' | 'app';
  readonly displayName: string;
  readonly emailAddress: string;
  readonly active: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** Whether the person holds a Jira licence. Without one there is only the portal. */
  readonly licensed: boolean;
}

export interface Group {
  readonly groupId: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

export const PERMISSIONS = [
  'BROWSE_PROJECTS',
  'SERVICEDESK_AGENT',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'DELETE_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'LINK_ISSUES',
  'ADD_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'SET_ISSUE_SECURITY',
  'MODIFY_REPORTER',
  'MANAGE_WATCHERS',
  'VIEW_VOTERS_AND_WATCHERS',
  'ADMINISTER_PROJECTS',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const GLOBAL_PERMISSIONS = ['ADMINISTER', 'USER_PICKER'] as const;
export type GlobalPermission = (typeof GLOBAL_PERMISSIONS)[number];

export type Grantee =
  | { readonly kind: 'role'; readonly roleId: number }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'licensed' }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'assignee' };

export interface RoleActors {
  readonly groups: readonly string[];
  readonly people: readonly string[];
}

export interface SecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly members: readonly Grantee[];
}

export interface Component {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly leadId?: string;
}

export interface RequestType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpText: string;
  readonly issueTypeId: string;
  readonly groupIds: readonly string[];
}

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly jql: string;
  readonly fields: readonly string[];
}

export interface ServiceDesk {
  readonly id: string;
  readonly requestTypes: readonly RequestType[];
  readonly queues: readonly Queue[];
  readonly organizationIds: readonly string[];
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly typeKey: 'service_desk' | 'software';
  readonly leadId: string;
  readonly issueTypeIds: readonly string[];
  readonly workflowId: string;
  readonly roles: Readonly<Record<string, RoleActors>>;
  readonly permissions: Readonly<Partial<Record<Permission, readonly Grantee[]>>>;
  readonly securityLevels: readonly SecurityLevel[];
  readonly components: readonly Component[];
  readonly serviceDesk?: ServiceDesk;
  /** In the archive, or in the trash; absent while it is live. */
  readonly shelf?: Shelf;
}

/** Where a project is put away: from both it can be restored. */
export type Shelf = 'archive' | 'trash';

export interface Organization {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  readonly createdAt: number;
  readonly memberIds: readonly string[];
}

/** One choice of a select field, or one service of the services registry. */
export interface FieldOption {
  readonly id: string;
  readonly value: string;
}

export type Adf = Readonly<Record<string, unknown>>;
/** As stored: an id, a text, a number (also instants), a document, or a list of ids. */
export type FieldValue = null | string | number | readonly string[] | { readonly adf: Adf };

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly fieldType: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
}

export interface Change {
  readonly id: string;
  readonly at: number;
  readonly authorId: string;
  readonly items: readonly ChangeItem[];
}

export interface IssueComment {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: number;
  updatedAt: number;
  updateAuthorId: string;
  body: Adf;
  isPublic: boolean;
  visibility?: { readonly type: 'role' | 'group'; readonly value: string; readonly identifier: string };
  readonly properties: Record<string, unknown>;
}

export interface IssueWorklog {
  readonly id: string;
  readonly authorId: string;
  readonly startedAt: number;
  readonly seconds: number;
  readonly comment?: Adf;
}

export interface Issue {
  readonly id: string;
  /** Key and project are others after a move; the keys it had before are in its history. */
  key: string;
  projectId: string;
  readonly creatorId: string;
  readonly createdAt: number;
  updatedAt: number;
  statusChangedAt: number;
  /** Grows with every change of anything below; caches compare it. */
  revision: number;
  readonly values: Record<string, FieldValue>;
  readonly properties: Record<string, unknown>;
  readonly watcherIds: string[];
  readonly comments: IssueComment[];
  /** Absent while nobody logged time. */
  worklogs?: IssueWorklog[];
  readonly history: Change[];
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

export interface SiteData {
  readonly people: Person[];
  readonly groups: Group[];
  readonly projects: Project[];
  readonly organizations: Organization[];
  readonly options: Record<string, FieldOption[]>;
  readonly issues: Issue[];
  readonly links: IssueLink[];
  readonly projectProperties: Record<string, Record<string, unknown>>;
  readonly userProperties: Record<string, Record<string, unknown>>;
  readonly mails: Mail[];
  readonly lastNumbers: Record<string, number>;
  lastId: number;
}

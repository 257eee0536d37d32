/** A named thing that an issue refers to by id and that Jira answers as an object. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Priority extends Choice {
  readonly statusColor: string;
}

/** Highest first: the order of JQL's `priority > Medium` runs the other way. */
export const PRIORITY = {
  highest: {
    id: '1',
    name: 'Highest',
    description: 'Critical: business stands still.',
    statusColor: '#d04437',
  },
  high: { id: '2', name: 'High', description: 'Serious: many are hindered.', statusColor: '#f15C75' },
  medium: { id: '3', name: 'Medium', description: 'Moderate: a workaround exists.', statusColor: '#f79232' },
  low: { id: '4', name: 'Low', description: 'Minor.', statusColor: '#707070' },
  lowest: { id: '5', name: 'Lowest', description: 'Trivial.', statusColor: '#999999' },
} as const satisfies Record<string, Priority>;
export const PRIORITIES: readonly Priority[] = Object.values(PRIORITY);

export const RESOLUTION = {
  done: { id: '10000', name: 'Done', description: 'Work has been completed.' },
  wontDo: { id: '10001', name: "Won't Do", description: 'This will not be acted on.' },
  duplicate: { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate.' },
} as const satisfies Record<string, Choice>;
export const RESOLUTIONS: readonly Choice[] = Object.values(RESOLUTION);

export interface IssueType extends Choice {
  readonly avatarId: number;
}

export const ISSUE_TYPE = {
  incident: { id: '10201', name: 'Incident', description: 'Something is broken.', avatarId: 10553 },
  serviceRequest: {
    id: '10202',
    name: 'Service Request',
    description: 'Something is asked for.',
    avatarId: 10555,
  },
  problem: { id: '10203', name: 'Problem', description: 'The cause behind incidents.', avatarId: 10557 },
  task: { id: '10204', name: 'Task', description: 'A piece of work.', avatarId: 10318 },
  bug: { id: '10205', name: 'Bug', description: 'A fault in the code.', avatarId: 10303 },
} as const satisfies Record<string, IssueType>;
export const ISSUE_TYPES: readonly IssueType[] = Object.values(ISSUE_TYPE);

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export const LINK_TYPE = {
  blocks: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  relates: { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  duplicate: { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  problem: { id: '10004', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
} as const satisfies Record<string, LinkType>;
export const LINK_TYPES: readonly LinkType[] = Object.values(LINK_TYPE);

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

export const ROLE = {
  administrators: { id: 10002, name: 'Administrators', description: 'Administer the project.' },
  serviceDeskTeam: { id: 10101, name: 'Service Desk Team', description: 'Agents of the desk.' },
  customers: { id: 10102, name: 'Service Desk Customers', description: 'Raise requests in the portal.' },
  escalationManagers: {
    id: 10201,
    name: 'Escalation Managers',
    description: 'Run escalations of the project.',
  },
  viewers: { id: 10202, name: 'Viewers', description: 'May read the project.' },
  apps: { id: 10003, name: 'atlassian-addons-project-access', description: 'Access of apps to the project.' },
} as const satisfies Record<string, Role>;
export const ROLES: readonly Role[] = Object.values(ROLE);

export const byId = <T extends { readonly id: string }>(choices: readonly T[], id: string): T | undefined =>
  choices.find((choice) => choice.id === id);

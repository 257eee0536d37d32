export interface StatusCategory {
  readonly id: number;
  readonly key: 'new' | 'indeterminate' | 'done';
  readonly colorName: string;
  readonly name: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategory;
}

export const TO_DO: StatusCategory = { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' };
export const IN_PROGRESS: StatusCategory = {
  id: 4,
  key: 'indeterminate',
  colorName: 'yellow',
  name: 'In Progress',
};
export const DONE: StatusCategory = { id: 3, key: 'done', colorName: 'green', name: 'Done' };

/** Statuses of the service projects, then those of the software project. */
export const STATUS = {
  waitingForSupport: {
    id: '10001',
    name: 'Waiting for support',
    description: 'The desk has to act.',
    category: TO_DO,
  },
  inProgress: {
    id: '10002',
    name: 'In progress',
    description: 'An agent works on it.',
    category: IN_PROGRESS,
  },
  waitingForCustomer: {
    id: '10003',
    name: 'Waiting for customer',
    description: 'The customer was asked something.',
    category: IN_PROGRESS,
  },
  pendingVendor: {
    id: '10004',
    name: 'Pending vendor',
    description: 'A service provider has it.',
    category: IN_PROGRESS,
  },
  pending: {
    id: '10005',
    name: 'Pending',
    description: 'Held for a change, a problem or evidence.',
    category: IN_PROGRESS,
  },
  resolved: { id: '10006', name: 'Resolved', description: 'The desk considers it solved.', category: DONE },
  closed: { id: '10007', name: 'Closed', description: 'Finished.', category: DONE },
  reopened: { id: '10008', name: 'Reopened', description: 'It came back.', category: TO_DO },
  toDo: { id: '10101', name: 'To Do', description: '', category: TO_DO },
  doing: { id: '10102', name: 'In Progress', description: '', category: IN_PROGRESS },
  done: { id: '10103', name: 'Done', description: '', category: DONE },
} as const satisfies Record<string, Status>;

const BY_ID = new Map<string, Status>(Object.values(STATUS).map((status) => [status.id, status]));

export const STATUSES: readonly Status[] = [...BY_ID.values()];
export const statusById = (id: string): Status | undefined => BY_ID.get(id);

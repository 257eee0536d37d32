import { STATUS, statusById } from './statuses';
import type { Status } from './statuses';

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
  /** Statuses it starts from; absent: every other status. */
  readonly from?: readonly string[];
}

export interface Workflow {
  readonly id: string;
  readonly initial: Status;
  readonly statuses: readonly Status[];
  readonly transitions: readonly Transition[];
}

const finished = [STATUS.resolved.id, STATUS.closed.id];
const running = [
  STATUS.waitingForSupport,
  STATUS.inProgress,
  STATUS.waitingForCustomer,
  STATUS.pendingVendor,
  STATUS.pending,
  STATUS.reopened,
];
const open = running.map((status) => status.id);

const service: Workflow = {
  id: 'service',
  initial: STATUS.waitingForSupport,
  statuses: [...running, STATUS.resolved, STATUS.closed],
  transitions: [
    { id: '11', name: 'Start work', to: STATUS.inProgress, from: open },
    { id: '21', name: 'Wait for customer', to: STATUS.waitingForCustomer, from: open },
    { id: '31', name: 'Wait for vendor', to: STATUS.pendingVendor, from: open },
    { id: '41', name: 'Put on hold', to: STATUS.pending, from: open },
    { id: '51', name: 'Back to support', to: STATUS.waitingForSupport, from: open },
    { id: '61', name: 'Resolve', to: STATUS.resolved, from: open },
    { id: '71', name: 'Close', to: STATUS.closed },
    { id: '81', name: 'Reopen', to: STATUS.reopened, from: finished },
  ],
};

const software: Workflow = {
  id: 'software',
  initial: STATUS.toDo,
  statuses: [STATUS.toDo, STATUS.doing, STATUS.done],
  transitions: [
    { id: '111', name: 'To Do', to: STATUS.toDo },
    { id: '121', name: 'In Progress', to: STATUS.doing },
    { id: '131', name: 'Done', to: STATUS.done },
  ],
};

export const WORKFLOWS: Readonly<Record<string, Workflow>> = { service, software };

/** The transitions that leave a status, in the order of the workflow. */
export function transitionsFrom(workflow: Workflow, statusId: string): readonly Transition[] {
  return workflow.transitions.filter(
    ({ to, from }) => to.id !== statusId && (from === undefined || from.includes(statusId)),
  );
}

export const isDone = (statusId: string): boolean => statusById(statusId)?.category.key === 'done';

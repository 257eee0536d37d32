import { defineCalls } from '../define-calls';
import { AGENT_CALLS } from './agent-calls';

/** Serves the surfaces on a work item. */
export const agent = defineCalls(AGENT_CALLS);

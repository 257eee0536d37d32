import { defineCalls } from '../define-calls';
import { CENTER_CALLS } from './center-calls';

/** Serves the Escalation Center. */
export const center = defineCalls(CENTER_CALLS);

import { defineCalls } from '../define-calls';
import { PORTAL_CALLS } from './portal-calls';

/** Serves the surfaces in the customer portal. */
export const portal = defineCalls(PORTAL_CALLS);

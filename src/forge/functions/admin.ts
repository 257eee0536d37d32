import { defineCalls } from '../define-calls';
import { ADMIN_CALLS } from './admin-calls';

/** Serves the settings page. */
export const admin = defineCalls(ADMIN_CALLS);

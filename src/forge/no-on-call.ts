import type { OnCall } from '../app/ports/on-call';

/** No on-call product is connected: a level that names a schedule counts it as nobody, and its journal says so. */
export const noOnCall: OnCall = { onDuty: () => Promise.resolve({ kind: 'not-connected' }) };

import * as v from 'valibot';
import { listAcross, viewRecordRow } from '../../app/across/list-across';
import type { AcrossCalls } from '../../contract/across-calls';
import type { CallTable } from '../define-calls';
import { cursor, escalationId } from '../payload-fields';
import { onAcross, onEscalation } from '../prepared-call';
import { listFilters } from './list-filters';

/** Calls about records wherever they stand: across the projects of the reader, and one by its id. */
export const ACROSS_CALLS: CallTable<AcrossCalls> = {
  'center.across': onAcross({
    permission: 'see-project',
    payload: v.object({ ...listFilters, cursor }),
    run: listAcross,
  }),
  'center.record': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId }),
    run: viewRecordRow,
  }),
};

import * as v from 'valibot';
import { listByHand } from '../../app/lab/list-by-hand';
import type { LabCalls } from '../../contract/lab-calls';
import type { CallTable } from '../define-calls';
import { cursor, instant, projectId } from '../payload-fields';
import { onProject } from '../prepared-call';

/** Calls of the rules lab. */
export const LAB_CALLS: CallTable<LabCalls> = {
  'lab.by-hand': onProject({
    permission: 'set-policies',
    payload: v.object({ projectId, from: instant, to: instant, cursor }),
    run: listByHand,
  }),
};

import * as v from 'valibot';
import { viewFigures } from '../../app/settings/view-figures';
import type { CriteriaCalls } from '../../contract/criteria-calls';
import type { CallTable } from '../define-calls';
import { projectId } from '../payload-fields';
import { onProject } from '../prepared-call';

/** Calls of the criteria list, the fitness page and the first run. */
export const CRITERIA_CALLS: CallTable<CriteriaCalls> = {
  'policies.figures': onProject({
    permission: 'set-policies',
    payload: v.object({ projectId }),
    run: viewFigures,
  }),
};

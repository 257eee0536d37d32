import * as v from 'valibot';
import { saveReview } from '../../app/review/save-review';
import { viewLost } from '../../app/review/view-lost';
import type { LostCalls } from '../../contract/lost-calls';
import type { CallTable } from '../define-calls';
import { escalationId } from '../payload-fields';
import { onLost } from '../prepared-call';
import { REVIEW_FIELDS } from './review-fields';

/** Calls about records whose work item was deleted: who runs them sees to their reviews. */
export const LOST_CALLS: CallTable<LostCalls> = {
  'lost.review': onLost({
    permission: 'run',
    payload: v.object({ lostId: escalationId }),
    run: viewLost,
  }),
  'lost.save-review': onLost({
    permission: 'run',
    payload: v.object({
      lostId: escalationId,
      ...REVIEW_FIELDS,
    }),
    run: async (ports, permit, { lostId: _checked, ...saved }) => {
      const acted = await saveReview(ports, permit, { ...saved, also: [] });
      return acted.ok ? viewLost(ports, permit) : acted;
    },
  }),
};

import * as v from 'valibot';
import { viewBrief, viewBriefs } from '../../app/brief/view-briefs';
import type { BriefCalls } from '../../contract/brief-calls';
import type { CallTable } from '../define-calls';
import { escalationId, instant, projectId } from '../payload-fields';
import { onEscalation, onProject } from '../prepared-call';

const since = v.nullable(instant);
const skip = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

/** Calls of the brief: agents have all open ones told, whoever may read a record that one. */
export const BRIEF_CALLS: CallTable<BriefCalls> = {
  'brief.page': onProject({
    permission: 'see-project',
    payload: v.object({ projectId, since, skip }),
    run: viewBriefs,
  }),
  'brief.one': onEscalation({
    permission: 'see-record',
    payload: v.object({ escalationId, since }),
    run: viewBrief,
  }),
};

import * as v from 'valibot';
import { SEVERITIES } from '../../domain/escalation/severity';
import { STAGES } from '../../domain/escalation/stage';
import { issueId, policyId } from '../payload-fields';

/** As many as a search of the reader's finds at once. */
const MOST_FOUND = 500;

/** More than anybody tells apart at once. */
const MOST_CHOSEN = 50;

/** What a list of escalations is narrowed by; no stage or severity means all of them. */
export const listFilters = {
  life: v.picklist(['open', 'ended']),
  stages: v.pipe(v.array(v.picklist(STAGES)), v.maxLength(STAGES.length)),
  severities: v.pipe(v.array(v.picklist(SEVERITIES)), v.maxLength(SEVERITIES.length)),
  mine: v.boolean(),
  organisations: v.exactOptional(v.pipe(v.array(policyId), v.minLength(1), v.maxLength(MOST_CHOSEN))),
  issueIds: v.exactOptional(v.pipe(v.array(issueId), v.maxLength(MOST_FOUND))),
};

import * as v from 'valibot';
import { readCoveragePeople } from '../../app/read-coverage-people';
import type { CoverageCalls } from '../../contract/coverage-calls';
import { MOST_LEVELS, MOST_PEOPLE } from '../../domain/policy/check-ladder';
import { personTarget } from '../../domain/policy/policy-fields';
import type { CallTable } from '../define-calls';
import { instant, scopeId } from '../payload-fields';
import { onScope } from '../prepared-call';

const MOST_TARGETS = MOST_LEVELS * MOST_PEOPLE;

/** Calls of the coverage map, of a project's ladders or of the site's defaults. */
export const COVERAGE_CALLS: CallTable<CoverageCalls> = {
  'coverage.people': onScope({
    permission: 'set-policies',
    payload: v.object({
      projectId: scopeId,
      targets: v.pipe(v.array(personTarget), v.maxLength(MOST_TARGETS, `At most ${MOST_TARGETS} targets.`)),
      from: instant,
    }),
    run: readCoveragePeople,
  }),
};

import * as v from 'valibot';
import { applyFirstRun } from '../../app/first-run';
import { viewFigures } from '../../app/settings/view-figures';
import { viewSettings } from '../../app/view-settings';
import type { CriteriaCalls } from '../../contract/criteria-calls';
import type { CallTable } from '../define-calls';
import { json, policyId, projectId, revision } from '../payload-fields';
import { onProject } from '../prepared-call';

/** One transaction takes the generation and so many history rows. */
const MOST_POLICIES = 24;

const policies = v.pipe(
  v.array(v.object({ kind: v.pipe(v.string(), v.maxLength(50)), policyId, body: json })),
  v.minLength(1, 'Name at least one policy.'),
  v.maxLength(MOST_POLICIES, `At most ${MOST_POLICIES} policies at once.`),
  v.checkItems(
    ({ kind, policyId: id }, index, all) =>
      all.findIndex((one) => one.kind === kind && one.policyId === id) === index,
    'Named twice.',
  ),
);

/** Calls of the criteria list, the fitness page and the first run. */
export const CRITERIA_CALLS: CallTable<CriteriaCalls> = {
  'policies.figures': onProject({
    permission: 'set-policies',
    payload: v.object({ projectId }),
    run: viewFigures,
  }),
  'first-run.apply': onProject({
    permission: 'set-policies',
    payload: v.object({ projectId, generation: revision, policies }),
    run: async (ports, permit, payload) => {
      const applied = await applyFirstRun(ports, permit, payload);
      return applied.ok ? viewSettings(ports, permit) : applied;
    },
  }),
};

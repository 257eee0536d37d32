import * as v from 'valibot';
import { startErase } from '../../app/erase/erase-job';
import { LEFTOVERS } from '../../app/erase/leftovers';
import { setRetention } from '../../app/erase/retention';
import { viewData } from '../../app/erase/view-data';
import type { DataCalls } from '../../contract/data-calls';
import type { CallTable } from '../define-calls';
import { scopeId } from '../payload-fields';
import { onSite } from '../prepared-call';

const permission = 'run-site';

/** A month to ten years: what is younger is still worked with, and reviews refer to it. */
const days = v.pipe(
  v.number('Give whole days.'),
  v.integer('Give whole days.'),
  v.minValue(30, 'At least 30 days.'),
  v.maxValue(3650, 'At most 3650 days.'),
);

/** Calls about what is kept of the whole site. */
export const DATA_CALLS: CallTable<DataCalls> = {
  'data.view': onSite({ permission, payload: v.object({}), run: viewData }),
  'data.keep': onSite({
    permission,
    payload: v.object({ days: v.nullable(days) }),
    run: async (ports, permit, payload) => {
      const set = await setRetention(ports, permit, payload);
      return set.ok ? viewData(ports, permit) : set;
    },
  }),
  'data.erase': onSite({
    permission,
    payload: v.object({ scope: scopeId, confirm: v.pipe(v.string(), v.maxLength(300)) }),
    run: async (ports, permit, payload) => {
      const begun = await startErase(ports, permit, payload);
      return begun.ok ? viewData(ports, permit) : begun;
    },
  }),
  'data.clear-leftovers': onSite({
    permission,
    payload: v.object({}),
    run: async (ports, permit) => {
      await ports.later.push([{ look: LEFTOVERS, delaySeconds: 0 }]);
      return viewData(ports, permit);
    },
  }),
};

import type { PlanView } from '../../src/contract/plan-view';

/** A plan without actions. */
export const aPlanView = (given: Partial<PlanView> = {}): PlanView => ({
  actions: [],
  mine: [],
  total: given.actions?.length ?? 0,
  resources: [],
  moreResources: 0,
  agreedAt: null,
  agreedBy: null,
  customerAgreed: null,
  review: null,
  ...given,
});

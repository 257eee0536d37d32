import type { CenterCalls, PayloadOf } from '../../src/contract/calls';

type Asked = PayloadOf<CenterCalls, 'center.page'>;

/** What the reader wants to see; no stage or severity chosen means all of them. */
export type Filters = Pick<Asked, 'life' | 'stages' | 'severities' | 'mine'> & {
  /** Ids of the customers' organisations; none: of all, and of none. */
  readonly organisations: readonly string[];
};

export const NO_FILTERS: Filters = {
  life: 'open',
  stages: [],
  severities: [],
  mine: false,
  organisations: [],
};

export const STAGES_OF = {
  open: ['requested', 'assessing', 'acting', 'monitoring'],
  ended: ['closed', 'declined', 'withdrawn', 'merged'],
} as const;

export const SEVERITIES = ['critical', 'high', 'elevated'] as const;

/** Is anything left out, besides what ended? */
export const isNarrowed = ({ stages, severities, mine, organisations }: Filters): boolean =>
  stages.length > 0 || severities.length > 0 || mine || organisations.length > 0;

/** Ended escalations stand in other stages than open ones, so a choice of stages does not survive the change. */
export const withLife = (filters: Filters, life: Filters['life']): Filters => ({
  ...filters,
  life,
  stages: [],
});

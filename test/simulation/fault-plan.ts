/** Which faults a plan draws, and how often: shares of the steps, messages, ticks or invocations named. */
export interface FaultPlan {
  readonly name: string;
  /** Of steps (calls of a port): the process dies before the step happened, or after it and before its answer was used. */
  readonly killBefore: number;
  readonly killAfter: number;
  /** Of steps: it happened and its answer is lost; or it did not happen and says so. */
  readonly lostAnswer: number;
  readonly refused: number;
  /** Of steps: it takes up to 40 s instead of up to 0.3 s. What outlives the function's time is killed. */
  readonly slow: number;
  /** Of invocations: the platform runs it twice, at nearly the same time. */
  readonly doubled: number;
  /** Of queue messages and product events: it never comes, or comes minutes late. */
  readonly dropped: number;
  readonly late: number;
  /** Of five-minute ticks: it does not happen, or happens up to four minutes late. */
  readonly noTick: number;
  readonly lateTick: number;
  /** Of ticks: Jira does not answer for the next half hour; its quota is used up to the top of the hour; the storage is down for three minutes. */
  readonly outage: number;
  readonly quota: number;
  readonly storageOutage: number;
  /** Index queries answer as of up to so many milliseconds ago. */
  readonly indexLagMs: number;
  /** For half an hour two versions of the app run side by side; the newer one's rows cannot be read by the older. */
  readonly mixed: boolean;
}

const CALM: FaultPlan = {
  name: 'calm',
  killBefore: 0,
  killAfter: 0,
  lostAnswer: 0,
  refused: 0,
  slow: 0,
  doubled: 0,
  dropped: 0,
  late: 0,
  noTick: 0,
  lateTick: 0,
  outage: 0,
  quota: 0,
  storageOutage: 0,
  indexLagMs: 2_000,
  mixed: false,
};

const STORM: FaultPlan = {
  ...CALM,
  name: 'storm',
  killBefore: 0.004,
  killAfter: 0.004,
  lostAnswer: 0.006,
  refused: 0.004,
  slow: 0.005,
  doubled: 0.08,
  dropped: 0.1,
  late: 0.05,
  noTick: 0.05,
  lateTick: 0.05,
  outage: 0.01,
  quota: 0.01,
  storageOutage: 0.01,
  indexLagMs: 20_000,
};

const plans: readonly FaultPlan[] = [
  CALM,
  STORM,
  { ...CALM, name: 'crashes', killBefore: 0.02, killAfter: 0.02, doubled: 0.05 },
  { ...CALM, name: 'lost', lostAnswer: 0.04, refused: 0.03, dropped: 0.2, late: 0.1 },
  { ...CALM, name: 'doubled', doubled: 0.6, slow: 0.05, indexLagMs: 30_000, killAfter: 0.004 },
  { ...CALM, name: 'slow', slow: 0.1, doubled: 0.2, killAfter: 0.005, lateTick: 0.3, noTick: 0.1 },
  {
    ...CALM,
    name: 'outages',
    outage: 0.06,
    quota: 0.05,
    storageOutage: 0.06,
    noTick: 0.2,
    refused: 0.02,
    killAfter: 0.004,
  },
  { ...STORM, name: 'mixed', mixed: true },
];

export const PLANS: Readonly<Record<string, FaultPlan>> = Object.fromEntries(
  plans.map((plan) => [plan.name, plan]),
);
/** What the trials of a run go through in turn; calm is there to compare with. */
export const PLAN_NAMES: readonly string[] = plans.map(({ name }) => name).filter((name) => name !== 'calm');

/** A length of time a policy states. `working` counts in the playbook's calendar, `elapsed` around the clock. */
export interface Delay {
  readonly minutes: number;
  readonly clock: 'elapsed' | 'working';
}

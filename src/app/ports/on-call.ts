/** Who is on duty, or that no directory of on-call schedules answers. */
export type OnDuty =
  { readonly kind: 'people'; readonly people: readonly string[] } | { readonly kind: 'not-connected' };

/** On-call schedules of another product, asked when a level is about to be told. */
export interface OnCall {
  /** Account ids of those on duty in this schedule at `at`; nobody is an answer too. */
  onDuty(scheduleId: string, at: number): Promise<OnDuty>;
}

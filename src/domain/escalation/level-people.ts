/** Who would be told now: resolved, active, and able to browse the subject. */
export interface LevelPeople {
  readonly byLevel: Readonly<Record<number, readonly string[]>>;
  /** Of a level, how many were named but may not see the subject. */
  readonly unseen: Readonly<Record<number, number>>;
  /** Whom to tell of a missing manager: the first level. */
  readonly firstLevel: readonly string[];
  /** Of those told on the present level, who cannot answer any more: they left, or may not browse the subject. */
  readonly left?: readonly string[];
  /** On-call schedules that a level names and no directory answers for, by level. */
  readonly unconnected?: Readonly<Record<number, readonly string[]>>;
}

import type { Finding } from '../domain/self-test/judge-site';

export interface SelfTestView {
  readonly now: number;
  /** What is bad first. */
  readonly findings: readonly Finding[];
  /** Those that were tested. */
  readonly projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  /** How many switched-on projects were left out. */
  readonly untested: number;
}

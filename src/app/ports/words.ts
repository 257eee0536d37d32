import type { DraftLine } from '../../domain/communication/draft-update';
import type { SayCode } from '../../domain/escalation/effect';

/** Texts that the engine itself writes, from the translations. Times are given in words in the project's calendar zone. */
export interface Words {
  say(
    code: SayCode,
    params: Readonly<Record<string, string | number>>,
  ): { readonly subject: string; readonly text: string };
  /** One sentence of a drafted update. `outside`: customers and providers may read it. */
  draft(
    scope: 'inside' | 'outside',
    code: DraftLine['code'],
    params: Readonly<Record<string, string | number>>,
  ): string;
  /** A code of a vocabulary in words. */
  term(kind: 'severity' | 'stage', code: string): string;
  /** The escalation's state for the read-only field, e.g. "Critical · acting · level 2". */
  state(params: Readonly<Record<string, string | number>>): string;
  /** "The next update follows by …", as customers read it too. */
  nextUpdate(at: string): string;
  time(at: number, zone: string): string;
}

import { say } from '../../locales/en-US.json';
import type { SayCode } from '../domain/escalation/effect';

/** Subject of the mail, and the text of mail and comment. */
export interface SayText {
  readonly subject: string;
  readonly text: string;
}

/** The translations of everything the engine says; a code without words does not compile. */
export const SAY: Readonly<Record<SayCode, SayText>> = say;

export const isSayCode = (code: unknown): code is SayCode =>
  typeof code === 'string' && Object.hasOwn(SAY, code);

import type { Desk } from './desk';
import type { OnCall } from './on-call';
import type { Store } from './store';
import type { Words } from './words';

/** What the platform can be asked to remember to look at again, soon. Late, early and doubled looks are harmless. */
export interface Later {
  /** `look` names an agenda key (`escalation:…`), `delaySeconds` 0…900. Losing one is harmless too: the sweep finds it. */
  push(looks: readonly { readonly look: string; readonly delaySeconds: number }[]): Promise<void>;
}

export interface Clock {
  now(): number;
  /** Milliseconds until the platform ends this invocation. */
  remainingMs(): number;
}

/** Lines for the engine log that admins and operators read; no contents of issues. */
export interface EngineLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string, cause?: unknown): void;
}

/** Everything the app needs of the outside. */
export interface Ports {
  readonly clock: Clock;
  readonly store: Store;
  readonly desk: Desk;
  readonly onCall: OnCall;
  readonly later: Later;
  readonly words: Words;
  readonly log: EngineLog;
  /** The app's licence has lapsed: what is kept is read, nothing is decided or told. */
  readonly lapsed?: true;
}

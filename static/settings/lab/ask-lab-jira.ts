import { retryAtOf } from '../../../src/jira/retry-after';
import { decodeAnswer, reasonIn } from '../../../src/jira/jira-answer';
import type * as v from 'valibot';

/** One read; with a body it is a POST. */
export interface LabRequest {
  readonly what: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Jira as the reader sees it. `wait` ends early when the signal is aborted. */
export interface LabDoor {
  readonly send: (request: LabRequest) => Promise<Response>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Epoch ms by the reader's own clock: only for how long to wait. */
  readonly clock: () => number;
}

/** What reading has cost so far: requests, objects answered, and points by Jira's published rates (1 a request and 1 an object). */
export interface ReadingCost {
  readonly requests: number;
  readonly items: number;
  readonly points: number;
}

export const NO_COST: ReadingCost = { requests: 0, items: 0, points: 0 };

export const added = (a: ReadingCost, b: ReadingCost): ReadingCost => ({
  requests: a.requests + b.requests,
  items: a.items + b.items,
  points: a.points + b.points,
});

/** Jira did not give an answer that can be used. What was read before is kept. */
export class LabRefused extends Error {
  override readonly name = 'LabRefused';
  constructor(
    readonly code: 'unavailable' | 'refused' | 'jql',
    /** What Jira says, in its own words; empty where it says nothing. */
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}

/** The admin stopped the reading. */
export class LabStopped extends Error {
  override readonly name = 'LabStopped';
}

interface Asking {
  readonly door: LabDoor;
  readonly signal: AbortSignal;
  readonly onCost: (cost: ReadingCost) => void;
  /** Jira asked us to wait until then (by the reader's clock); null: it goes on. */
  readonly onPause: (until: number | null) => void;
}

/** Asks Jira and decodes what it answers; `objects` counts what came. */
export type AskLab = <T>(
  request: LabRequest,
  schema: v.GenericSchema<unknown, T>,
  objects: (value: T) => number,
) => Promise<T>;

const PAUSE_MS = 10_000;
/** Failures in a row after which it is no hiccup: the admin is told and may resume later. */
const MOST_FAILURES = 4;

/** Respects what Jira says about its limits, and tries again what an outage swallowed. @throws LabRefused, LabStopped, OddAnswer */
export function labAsker({ door, signal, onCost, onPause }: Asking): AskLab {
  return async (request, schema, objects) => {
    for (let failures = 0; ; failures += 1) {
      if (signal.aborted) throw new LabStopped();
      const answer = await door.send(request).catch(() => null);
      onCost({ requests: 1, items: 0, points: 1 });
      if (answer !== null && answer.status < 500 && answer.status !== 429)
        return read(answer, request, schema, objects);
      const isLimit = answer?.status === 429;
      if (!isLimit && failures >= MOST_FAILURES) throw new LabRefused('unavailable', '');
      const until = retryAtOf(answer?.headers ?? new Headers(), door.clock(), PAUSE_MS);
      onPause(until);
      await door.wait(Math.max(0, until - door.clock()), signal);
      onPause(null);
      if (isLimit) failures = -1;
    }
  };

  async function read<T>(
    answer: Response,
    { what, path }: LabRequest,
    schema: v.GenericSchema<unknown, T>,
    objects: (value: T) => number,
  ): Promise<T> {
    const body = (await answer.json().catch(() => null)) as unknown;
    if (!answer.ok) {
      const isQuery = answer.status === 400 && path.includes('/search/');
      throw new LabRefused(isQuery ? 'jql' : 'refused', reasonIn(body));
    }
    const value = decodeAnswer(what, schema, body);
    const items = objects(value);
    onCost({ requests: 0, items, points: items });
    return value;
  }
}

import * as v from 'valibot';
import type { Store, Stored } from '../ports/store';

/** Why a linked work item was left out when the wish was made: the caller may not, or cannot see it. */
export type LeftOut = 'no-permission' | 'hidden';

/** What is to be done to linked work items together, kept once for all of them. */
export interface TogetherBody {
  readonly escId: string;
  readonly act: 'tell' | 'resolve';
  readonly isPublic: boolean;
  /** The words that all are told, or the status that all are brought to. */
  readonly text: string;
  readonly by: string;
  readonly startedAt: number;
  readonly items: readonly { readonly issueId: string; readonly leftOut: LeftOut | null }[];
}

export interface TogetherJob {
  readonly id: string;
  readonly stopped: boolean;
  readonly body: TogetherBody;
}

export const TOGETHER = 'together';

/** The wish of one form of one person: sent twice, it is the same job. */
export const togetherId = (escalationId: string, requestId: string): string =>
  `${TOGETHER}:${escalationId}:${requestId}`;

const body: v.GenericSchema<unknown, TogetherBody> = v.object({
  escId: v.string(),
  act: v.picklist(['tell', 'resolve']),
  isPublic: v.boolean(),
  text: v.string(),
  by: v.string(),
  startedAt: v.number(),
  items: v.array(
    v.object({ issueId: v.string(), leftOut: v.nullable(v.picklist(['no-permission', 'hidden'])) }),
  ),
});

/** @throws when the row is there and is none of ours. */
export function jobOf({ key, row }: Stored<'job'>): TogetherJob {
  return { id: key, stopped: row.state === 'stopped', body: v.parse(body, row.body) };
}

/** Undefined when there is no such job. */
export async function readTogether(store: Store, jobId: string): Promise<TogetherJob | undefined> {
  const found = await store.get('job', jobId);
  return found && jobOf(found);
}

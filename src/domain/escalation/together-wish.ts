import * as v from 'valibot';
import type { Checked } from '../checked';
import { decodeShape } from '../policy/decode-shape';

/** Why a linked work item was left out when the wish was made: the caller may not, or cannot see it. */
export type LeftOut = 'no-permission' | 'hidden';

/** What is to be done to linked work items together, kept once for all of them. */
export interface TogetherWish {
  readonly escId: string;
  readonly act: 'tell' | 'resolve';
  readonly isPublic: boolean;
  /** The words that all are told, or the status that all are brought to. */
  readonly text: string;
  readonly by: string;
  readonly startedAt: number;
  readonly items: readonly { readonly issueId: string; readonly leftOut: LeftOut | null }[];
}

const wish: v.GenericSchema<unknown, TogetherWish> = v.object({
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

/** Decodes a wish as it is stored. */
export const readWish = (stored: unknown): Checked<TogetherWish> => decodeShape(wish, stored);

import * as v from 'valibot';
import { wordCode } from '../../domain/policy/word-fields';
import { optionalWords, revision } from '../payload-fields';

/** What a review says, whether its work item is there or was deleted. */
export const REVIEW_FIELDS = {
  revision,
  complete: v.boolean(),
  happened: optionalWords,
  wentWell: optionalWords,
  causes: optionalWords,
  outcome: v.nullable(wordCode),
};

import * as v from 'valibot';
import { subjectAction } from '../../../domain/policy/check-starting-action';
import { id, whole } from '../stored-shapes';

export const startedAction = v.object({
  index: whole,
  action: subjectAction,
  from: v.nullable(v.string()),
  state: v.picklist(['set', 'as-found', 'undone', 'left']),
});

export const securityStep = v.object({
  levelId: id,
  state: v.picklist(['trying', 'set', 'as-found', 'waits', 'left']),
  from: v.nullable(v.string()),
  losing: v.array(id),
  appLoses: v.boolean(),
});

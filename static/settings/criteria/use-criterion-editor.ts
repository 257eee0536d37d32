import { useState } from 'react';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import type { FieldProblem } from '../../../src/domain/checked';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { useSettings } from '../settings-state';
import { criteriaDesk, type OpenEditor } from './criteria-desk';
import { criterionId } from './criterion-id';

export interface CriterionEditing {
  readonly change: (body: Criterion) => void;
  readonly send: () => void;
  readonly isSending: boolean;
  /** Everything that is wrong, once it was sent. */
  readonly problems: readonly FieldProblem[];
  /** What is wrong at exactly this path. */
  readonly problemAt: (path: string) => string | undefined;
}

/** Checks at once what is typed, sends it when it is right, and keeps it whatever comes back. */
export function useCriterionEditor(editor: OpenEditor): CriterionEditing {
  const { view, save } = useSettings();
  const [isSending, setSending] = useState(false);
  const { key, version, trouble, isTried } = editor;
  const isNew = version === null;
  // an id that somebody else took meanwhile is not overwritten
  const taken = view.criteria.map(({ id }) => id);
  const isFree =
    editor.body.id !== '' && (!taken.includes(editor.body.id) || trouble?.code !== 'changed-meanwhile');
  const id = !isNew || isFree ? editor.body.id : criterionId(editor.body.name, taken);
  const body = { ...editor.body, id };
  const found = checkCriterion(body);
  const problems = isTried ? [...(found.ok ? [] : found.problems), ...(trouble?.fields ?? [])] : [];
  const send = async () => {
    criteriaDesk.update(key, { isTried: true, trouble: null, body });
    if (!found.ok) return;
    setSending(true);
    const saved = await save({ kind: 'criterion', policyId: id, body: found.value, version: version ?? 0 });
    setSending(false);
    if (!saved.trouble) {
      criteriaDesk.close(key);
      return;
    }
    // After a conflict the reader has been shown what is stored: sending again means it.
    criteriaDesk.update(key, {
      trouble: saved.trouble,
      ...(isNew ? {} : { version: saved.version ?? version }),
    });
  };
  return {
    change: (changed) =>
      criteriaDesk.update(key, { body: changed, isDirty: true, trouble: withoutFields(trouble) }),
    send: () => void send(),
    isSending,
    problems,
    problemAt: (path) => problems.find((problem) => problem.path === path)?.message,
  };
}

/** What the backend said of fields is of what was sent, not of what is typed now. */
const withoutFields = (trouble: OpenEditor['trouble']): OpenEditor['trouble'] =>
  trouble?.code === 'invalid' ? null : trouble;

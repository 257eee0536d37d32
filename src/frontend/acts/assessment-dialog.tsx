import { useRef, type ReactNode } from 'react';
import type { Trouble } from '../calls';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import type { DialogProps } from './dialog-props';

const AREAS = [
  'situation',
  'businessImpact',
  'customerImpact',
  'affectedServices',
  'risk',
  'tried',
  'cause',
] as const;
const REQUIRED: ReadonlySet<string> = new Set(['situation', 'businessImpact', 'customerImpact']);

/** Drafts may have gaps; to complete it, what is not known yet may stay open: the cause, the risk, what was tried. */
export function AssessmentDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const { assessment, revisions } = record;
  // What was read when the form was opened: a refresh meanwhile must not let a save overwrite what its author has not seen.
  const seen = useRef<number | null>(revisions.assessment);
  const stored = {
    situation: assessment.situation,
    businessImpact: assessment.businessImpact,
    customerImpact: assessment.customerImpact,
    affectedServices: assessment.affectedServices,
    risk: assessment.risk,
    tried: assessment.tried,
    cause: assessment.cause,
  };
  const save = async (values: FormValues, complete: boolean): Promise<Trouble | null> => {
    const payload = {
      escalationId: record.id,
      revision: (seen.current ??= revisions.assessment),
      situation: textOf(values, 'situation'),
      businessImpact: textOf(values, 'businessImpact'),
      customerImpact: textOf(values, 'customerImpact'),
      affectedServices: textOf(values, 'affectedServices'),
      risk: textOf(values, 'risk'),
      tried: textOf(values, 'tried'),
      cause: textOf(values, 'cause'),
      complete,
    };
    const trouble = await act({ call: 'assessment.save', payload }, 'done.save-assessment');
    // From here on the form shows what is stored now, so the next save may replace it.
    if (trouble?.code === 'changed-meanwhile') seen.current = null;
    return trouble;
  };
  return (
    <ActForm
      title={t('workspace.assessment')}
      draftKey={`${record.id}:save-assessment`}
      initial={{ ...stored, tried: stored.tried === '' ? record.tried : stored.tried }}
      stored={stored}
      fields={() =>
        AREAS.map((name) => ({
          kind: 'words',
          name,
          label: t(`field.${name}`),
          required: REQUIRED.has(name),
        }))
      }
      submit={t('form.complete')}
      send={(values) => save(values, true)}
      draft={{ label: t('form.saveDraft'), send: (values) => save(values, false) }}
      onClose={onClose}
    />
  );
}

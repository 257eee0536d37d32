import type { AuditCase } from '../../../src/contract/audit-view';
import { PROCESS_STEPS, type ProcessStep } from '../../../src/domain/audit/process-step';
import { isFlawed } from '../../../src/domain/audit/step-mark';
import type { Site } from '../../shared/site';

/** What was not as the process says in one escalation, a line a step, and what was let go with the reason that was given. */
export function flawWords(
  t: Site['t'],
  { steps, waivers }: Pick<AuditCase, 'steps' | 'waivers'>,
  only: ProcessStep | null,
): readonly string[] {
  return PROCESS_STEPS.filter((step) => only === null || step === only).flatMap((step) => {
    const mark = steps[step];
    if (!mark) return [];
    const name = t(`step.${step}`);
    if (mark.state === 'waived') {
      const words = waivers.filter((one) => one.step === step).at(-1)?.words ?? '';
      return [t('audit.waived', { step: name, words })];
    }
    if (!isFlawed(mark)) return [];
    const said = [
      ...(mark.state === 'late' || mark.state === 'missing' ? [t(`stepState.${mark.state}`)] : []),
      ...(mark.inOrder ? [] : [t('audit.notInOrder')]),
      ...(mark.rightRole === false ? [t('audit.notTheRole')] : []),
    ];
    return [t('audit.flaw', { step: name, said: said.join(', ') })];
  });
}

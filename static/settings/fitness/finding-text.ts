import type { FitnessFinding } from '../../../src/domain/policy/fitness';
import { PROCESS_STEPS } from '../../../src/domain/audit/process-step';
import type { SettingsView } from '../../../src/contract/settings-view';
import type { Translate } from '../../../src/words/translate';

/** What is to be looked at, after the name of the policy. */
export const findingText = ({ code, day, count }: FitnessFinding, t: Translate): string =>
  t(`fitness.code.${code}`, { count, day: day ?? '' });

/** What people call the policy, or the step, that a finding is about. */
export function findingName({ kind, id }: FitnessFinding, view: SettingsView, t: Translate): string {
  if (kind === 'settings') return t('fitness.kind.settings');
  if (kind === 'step') {
    const step = PROCESS_STEPS.find((known) => known === id);
    return `${t('fitness.kind.step')} “${step === undefined ? id : t(`step.${step}`)}”`;
  }
  const bodies = { criterion: view.criteria, ladder: view.ladders, playbook: view.playbooks }[kind];
  return `${t(`fitness.kind.${kind}`)} “${bodies.find((one) => one.id === id)?.body.name ?? id}”`;
}

import { useSite } from '../../shared/site';
import { OptionalDelay } from '../ladders/optional-delay';
import { delayText } from '../policies/delay-text';
import { useSettings } from '../settings-state';
import type { PlaybookPart } from './playbook-part';
import { withStep } from './with-targets';

const STEPS = ['approval', 'manager', 'assessment', 'plan', 'planReview', 'monitoring', 'review'] as const;

/** By when each step is done where the playbook promises something else than its severity does. */
export function PromiseFields({ playbook, problemAt, onChange }: PlaybookPart) {
  const site = useSite();
  const { t } = site;
  const { view } = useSettings();
  const stated = view.severities.find(({ id }) => id === playbook.severity)?.body;
  const own = STEPS.filter((step) => playbook.targets?.[step] !== undefined).length;
  const isWrong = problemAt('targets') !== undefined;
  return (
    <fieldset className="level part">
      <legend>{t('playbooks.part.promises')}</legend>
      <details open={isWrong || undefined}>
        <summary>{t('playbooks.promises', { count: own })}</summary>
        <div className="level-fields">
          {STEPS.map((step) => {
            const usual = stated?.[step];
            const label = step === 'planReview' ? t('settings.planReview') : t(`settings.step.${step}`);
            return (
              <OptionalDelay
                key={step}
                label={label}
                never={
                  usual
                    ? t('playbooks.asSeverity', { delay: delayText(site, usual) })
                    : t('playbooks.asSeverityNone')
                }
                sometime={t('playbooks.own')}
                amount={t('playbooks.ownOf', { step: label })}
                delay={playbook.targets?.[step]}
                first={usual ?? { minutes: 1440, clock: 'elapsed' }}
                problem={problemAt(`targets.${step}`)}
                onChange={(delay) => onChange(withStep(playbook, step, delay))}
              />
            );
          })}
        </div>
      </details>
    </fieldset>
  );
}

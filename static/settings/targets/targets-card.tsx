import Heading from '@atlaskit/heading';
import type { PolicySetting } from '../../../src/contract/settings-view';
import type { SeverityTargets } from '../../../src/domain/policy/severity-targets';
import { ReadOnly } from '../../shared/read-only';
import { useSite } from '../../shared/site';
import { DelayField } from '../fields/delay-field';
import { SaveBar } from '../fields/save-bar';
import { OriginLine } from '../origin/origin-line';
import { useLocked } from '../origin/use-locked';
import { OptionalDelay } from '../ladders/optional-delay';
import { usePolicyDraft } from '../use-policy-draft';

const STEPS = ['approval', 'manager', 'assessment', 'plan', 'monitoring', 'review'] as const;
const AUDIENCES = ['customer', 'management', 'executives', 'team', 'provider'] as const;
const SEVERITIES = ['critical', 'high', 'elevated'] as const;

/** By when each step is done at one severity, and how often each audience hears of it. */
export function TargetsCard({ severity }: { readonly severity: PolicySetting<SeverityTargets> }) {
  const { t } = useSite();
  const draft = usePolicyDraft('severity', severity);
  const { body, change, problemAt } = draft;
  const isLocked = useLocked('severity', severity.id);
  const known = SEVERITIES.find((name) => name === severity.id);
  const nameId = `severity-${severity.id}`;
  return (
    <section className="card" aria-labelledby={nameId}>
      <Heading size="small" as="h2" id={nameId}>
        {known ? t(`severity.${known}`) : severity.id}
      </Heading>
      <OriginLine kind="severity" policyId={severity.id} />
      <ReadOnly when={isLocked}>
        <div className="level-fields">
          {STEPS.map((step) => (
            <DelayField
              key={step}
              label={t(`settings.step.${step}`)}
              delay={body[step]}
              problem={problemAt(step)}
              onChange={(delay) => change({ ...body, [step]: delay })}
            />
          ))}
          <OptionalDelay
            label={t('settings.planReviewed')}
            never={t('settings.planReviewedNever')}
            sometime={t('settings.planReviewedAgain')}
            amount={t('settings.planReview')}
            delay={body.planReview}
            first={body.plan}
            problem={problemAt('planReview')}
            onChange={(planReview) => {
              const { planReview: _before, ...others } = body;
              change(planReview ? { ...others, planReview } : others);
            }}
          />
          {AUDIENCES.map((audience) => {
            const name = t(`audience.${audience}`);
            return (
              <OptionalDelay
                key={audience}
                label={t('playbooks.pace', { audience: name })}
                never={t('settings.notByClock')}
                sometime={t('settings.byClock')}
                amount={t('settings.pace', { audience: name })}
                delay={body.updates[audience]}
                first={body.updates.management ?? body.plan}
                problem={problemAt(`updates.${audience}`)}
                onChange={(pace) => {
                  const { [audience]: _before, ...others } = body.updates;
                  change({ ...body, updates: pace ? { ...others, [audience]: pace } : others });
                }}
              />
            );
          })}
        </div>
      </ReadOnly>
      <SaveBar draft={draft} shown={[...STEPS, 'planReview', 'updates']} />
    </section>
  );
}

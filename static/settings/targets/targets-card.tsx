import Checkbox from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import type { PolicySetting } from '../../../src/contract/settings-view';
import type { SeverityTargets } from '../../../src/domain/policy/severity-targets';
import { useSite } from '../../shared/site';
import { DelayField } from '../fields/delay-field';
import { SaveBar } from '../fields/save-bar';
import { OriginLine } from '../origin/origin-line';
import { usePolicyDraft } from '../use-policy-draft';

const STEPS = ['approval', 'manager', 'assessment', 'plan', 'monitoring', 'review'] as const;
const AUDIENCES = ['customer', 'management', 'executives', 'team', 'provider'] as const;
const SEVERITIES = ['critical', 'high', 'elevated'] as const;

/** By when each step is done at one severity, and how often each audience hears of it. */
export function TargetsCard({ severity }: { readonly severity: PolicySetting<SeverityTargets> }) {
  const { t } = useSite();
  const draft = usePolicyDraft('severity', severity);
  const { body, change, problemAt } = draft;
  const known = SEVERITIES.find((name) => name === severity.id);
  const nameId = `severity-${severity.id}`;
  return (
    <section className="card" aria-labelledby={nameId}>
      <Heading size="small" as="h2" id={nameId}>
        {known ? t(`severity.${known}`) : severity.id}
      </Heading>
      <OriginLine kind="severity" policyId={severity.id} />
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
        {body.planReview && (
          <DelayField
            label={t('settings.planReview')}
            delay={body.planReview}
            problem={problemAt('planReview')}
            onChange={(planReview) => change({ ...body, planReview })}
          />
        )}
        {AUDIENCES.map((audience) => {
          const pace = body.updates[audience];
          return (
            pace && (
              <DelayField
                key={audience}
                label={t('settings.pace', { audience: t(`audience.${audience}`) })}
                delay={pace}
                problem={problemAt(`updates.${audience}`)}
                onChange={(delay) => change({ ...body, updates: { ...body.updates, [audience]: delay } })}
              />
            )
          );
        })}
      </div>
      <Checkbox
        label={t('settings.planReviewed')}
        isChecked={body.planReview !== undefined}
        onChange={({ currentTarget }) => {
          const { planReview: _before, ...others } = body;
          change(currentTarget.checked ? { ...others, planReview: body.plan } : others);
        }}
      />
      <SaveBar draft={draft} shown={[...STEPS, 'planReview', 'updates']} />
    </section>
  );
}

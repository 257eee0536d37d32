import type { ImportChange } from '../../../../src/contract/transfer-view';
import { useSite } from '../../../shared/site';
import { ChangeList } from '../../history/change-list';
import { policyTitle } from '../../policy-title';

/** What a file would change, scope by scope. */
export function PlanList({ changes }: { readonly changes: readonly ImportChange[] }) {
  const { t } = useSite();
  const scopes = [...new Set(changes.map(({ scope }) => scope))];
  return (
    <>
      {scopes.map((scope) => (
        <section key={scope} aria-label={scopeName(scope)}>
          <h3 className="plan-scope">{scopeName(scope)}</h3>
          <ul className="changes">
            {changes
              .filter((one) => one.scope === scope)
              .map((one) => (
                <li key={`${one.kind}:${one.policyId}`}>
                  {policyTitle(t, one)} <span className="subtle">{t(`site.plan.${one.what}`)}</span>
                  <ChangeList change={one} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );

  function scopeName(scope: string): string {
    return scope === 'site' ? t('site.exportSite') : t('site.planProject', { project: scope });
  }
}

import Lozenge from '@atlaskit/lozenge';
import { CHECKS, type Finding } from '../../../../src/domain/self-test/judge-site';
import type { TextKey, Translate } from '../../../../src/words/translate';
import { useSite } from '../../../shared/site';

const LOOKS = { bad: 'removed', look: 'moved', unknown: 'default', good: 'success' } as const;

/** What was found, what is bad first, each with what to fix; then what is good in one line a check. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useSite();
  const told = findings.filter(({ state }) => state !== 'good');
  const fine = CHECKS.filter((check) => findings.some((one) => one.check === check && one.state === 'good'));
  return (
    <section className="card" aria-label={t('site.tab.selfTest')}>
      {told.length === 0 && <p className="no-change">{t('site.testGood')}</p>}
      <ul className="findings">
        {told.map((finding) => (
          <li key={`${finding.check}:${finding.code}:${finding.project ?? ''}`}>
            <Lozenge appearance={LOOKS[finding.state]}>{t(`site.testState.${finding.state}`)}</Lozenge>{' '}
            <strong>{t(`site.check.${finding.check}`)}</strong>
            {finding.project !== null && <span className="subtle"> {finding.project}</span>}
            <br />
            {findingText(t, finding)}
          </li>
        ))}
        {fine.map((check) => (
          <li key={check}>
            <Lozenge appearance={LOOKS.good}>{t('site.testState.good')}</Lozenge> {t(`site.check.${check}`)}
            <span className="subtle"> {projectsOf(findings, check).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const projectsOf = (findings: readonly Finding[], check: Finding['check']): readonly string[] =>
  findings.flatMap((one) =>
    one.check === check && one.state === 'good' && one.project !== null ? [one.project] : [],
  );

/** What was found and what to do: one text for each check and code that occur together. */
const TEXTS: Readonly<Record<string, TextKey>> = {
  'own-fields.missing': 'site.fix.own-fields',
  'slas.none': 'site.fix.slas',
  'permissions.missing': 'site.fix.permissions',
  'security.blind': 'site.fix.security',
  'role.empty': 'site.fix.role-empty',
  'role.missing': 'site.fix.role-missing',
  'team-field.gone': 'site.fix.team-gone',
  'team-field.none': 'site.fix.team-none',
  'notifications.unassigned': 'site.fix.notify-unassigned',
  'notifications.silent': 'site.fix.notify-silent',
  'zone.wrong': 'site.fix.zone-wrong',
  'zone.shipped': 'site.fix.zone-shipped',
};

function findingText(t: Translate, { check, code, names }: Finding): string {
  return t(TEXTS[`${check}.${code}`] ?? 'site.fix.unknown', { names: names.join(', ') });
}

import { FIXED_ROLES } from '../../../src/domain/team/team-part';
import { REASONS } from '../../../src/domain/escalation/escalation';
import { OUTCOMES } from '../../../src/domain/review/review-part';
import { useSite } from '../../shared/site';
import { SaveBar } from '../fields/save-bar';
import { OriginLine } from '../origin/origin-line';
import { useLocked } from '../origin/use-locked';
import { useSettings } from '../settings-state';
import { usePolicyDraft } from '../use-policy-draft';
import { withNew, type ListName } from './edit-words';
import { MeaningChoice } from './meaning-choice';
import { WordList } from './word-list';
import './words.css';

/** How the project calls why it escalates, what came of it, and who takes part. */
export function WordsTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const { vocabulary } = view;
  const draft = usePolicyDraft('vocabulary', vocabulary);
  const { body, change, problemAt } = draft;
  const isLocked = useLocked('vocabulary', vocabulary.id);
  const shipped = {
    reasons: textOf(REASONS, (code) => t(`reason.${code}`)),
    outcomes: textOf(OUTCOMES, (code) => t(`outcome.${code}`)),
    roles: textOf(FIXED_ROLES, (code) => t(`role.${code}`)),
  };
  const parts = (list: ListName) => ({
    list,
    isLocked,
    problemAt,
    shippedName: shipped[list],
    onAdd: (name: string) => change(withNew(body, list, name)),
  });
  return (
    <section className="card" aria-label={t('settings.tab.vocabulary')}>
      <OriginLine kind="vocabulary" policyId={vocabulary.id} />
      <WordList
        {...parts('reasons')}
        words={body.reasons}
        stored={vocabulary.body.reasons}
        onChange={(reasons) => change({ ...body, reasons })}
      />
      <WordList
        {...parts('outcomes')}
        words={body.outcomes}
        stored={vocabulary.body.outcomes}
        onChange={(outcomes) => change({ ...body, outcomes })}
        aside={(word, set) => (
          <MeaningChoice
            means={word.means}
            name={word.name ?? shipped.outcomes(word.code) ?? word.code}
            isDisabled={isLocked}
            onChange={(means) => set({ ...word, means })}
          />
        )}
      />
      <WordList
        {...parts('roles')}
        words={body.roles}
        stored={vocabulary.body.roles}
        onChange={(roles) => change({ ...body, roles })}
      />
      <SaveBar draft={draft} shown={['reasons', 'outcomes', 'roles']} />
    </section>
  );
}

/** The app's own text of a code that it ships; null for those that the site added. */
const textOf =
  <Code extends string>(codes: readonly Code[], text: (code: Code) => string) =>
  (code: string): string | null => {
    const known = codes.find((one) => one === code);
    return known === undefined ? null : text(known);
  };

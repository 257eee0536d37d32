import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { PolicySetting } from '../../../src/contract/settings-view';
import { dateOf } from '../../../src/domain/calendar/local-day';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { DAY, type Instant } from '../../../src/domain/time';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { UnlessKindLocked } from '../origin/unless-kind-locked';
import './criteria.css';
import { criteriaDesk, useCriteriaDesk } from './criteria-desk';
import { CriterionCard } from './criterion-card';
import { CriterionEditor } from './criterion-editor';
import { useFigures } from './use-figures';

const DAY_MINUTES = 1440;
const YEAR_DAYS = 365;

/** The list of criteria, or the editor of the one that is being written. */
export function CriteriaTab() {
  const { t, me } = useSite();
  const { view } = useSettings();
  const { editors, shown } = useCriteriaDesk();
  const figures = useFigures();
  const editor = shown === null ? undefined : editors[shown];
  if (editor) return <CriterionEditor key={editor.key} editor={editor} />;
  const begin = () => {
    const [playbook] = view.playbooks;
    if (playbook) criteriaDesk.begin(newCriterion(t('criteria.newName'), me, playbook, view.now));
  };
  const unsaved = Object.values(editors).filter(({ isDirty }) => isDirty);
  return (
    <>
      <UnlessKindLocked kind="criterion">
        <Button appearance="primary" onClick={begin}>
          {t('criteria.new')}
        </Button>
      </UnlessKindLocked>
      {unsaved.map(({ key, body }) => (
        <SectionMessage
          key={key}
          title={t('criteria.unsaved')}
          actions={[
            <SectionMessageAction key="resume" onClick={() => criteriaDesk.resume(key)}>
              {t('criteria.goOn')}
            </SectionMessageAction>,
          ]}
        >
          <p>{body.name}</p>
        </SectionMessage>
      ))}
      {view.criteria.length === 0 && (
        <EmptyState
          header={t('settings.noCriteria')}
          headingLevel={2}
          description={t('settings.noCriteriaHint')}
        />
      )}
      <ul className="cards">
        {view.criteria.map((criterion) => (
          <li key={criterion.id}>
            <CriterionCard
              criterion={criterion}
              figures={figures?.criteria.find(({ criterionId }) => criterionId === criterion.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** It begins as a draft without conditions; the rest is what most criteria have. */
const newCriterion = (
  name: string,
  ownerId: string,
  { id: playbookId, body: { severity } }: PolicySetting<Pick<Playbook, 'severity'>>,
  now: Instant,
): Criterion => ({
  id: '',
  name,
  ownerId,
  notes: '',
  reviewOn: dateOf(Math.floor(now / DAY) + YEAR_DAYS),
  mode: 'draft',
  scope: {},
  when: { match: 'all', members: [] },
  holdsForMinutes: 0,
  starts: { playbookId, severity, reasonCode: 'stuck' },
  coolDownMinutes: DAY_MINUTES,
  capPerHour: 20,
});

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { CriterionSetting } from '../../../src/contract/settings-view';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { SaveBar } from '../fields/save-bar';
import { useSettings } from '../settings-state';
import { usePolicyDraft } from '../use-policy-draft';
import { criterionText } from './criterion-text';
import { CriterionNumbers } from './criterion-numbers';
import { FiredLine } from './fired-line';
import { ModeChoice } from './mode-choice';
import { thresholdsOf } from './thresholds';

/** One criterion: what it says in plain words, what it does, how often it did; its numbers on request. */
export function CriterionCard({ criterion }: { readonly criterion: CriterionSetting }) {
  const site = useSite();
  const { t } = site;
  const { save } = useSettings();
  const draft = usePolicyDraft('criterion', criterion);
  const [isOpen, setOpen] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const nameId = `criterion-${criterion.id}`;
  const numbersId = `${nameId}-numbers`;
  const setMode = async (mode: CriterionSetting['mode']) => {
    const { id, version, body } = criterion;
    const saved = await save({
      kind: 'criterion',
      policyId: id,
      version,
      body: { ...body, mode },
    });
    setTrouble(saved.trouble);
    if (!saved.trouble && draft.isDirty) draft.change({ ...draft.body, mode }, saved.version);
  };
  const shown = [
    'holdsForMinutes',
    'coolDownMinutes',
    'capPerHour',
    ...thresholdsOf(draft.body).map(({ path }) => path),
  ];
  return (
    <section className="card" aria-labelledby={nameId}>
      <div className="card-head">
        <Heading size="small" as="h2" id={nameId}>
          {criterion.name}
        </Heading>
        <ModeChoice name={criterion.name} mode={criterion.mode} onChoose={setMode} />
      </div>
      <p>{criterionText(groupSentence(draft.body.when), draft.body.holdsForMinutes, site)}</p>
      <FiredLine criterion={criterion} />
      {trouble && <TroubleMessage trouble={trouble} />}
      <div className="aside-button">
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={isOpen}
          aria-controls={numbersId}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'settings.hideNumbers' : 'settings.showNumbers')}
        </Button>
      </div>
      <div id={numbersId} hidden={!isOpen && !draft.isDirty}>
        <CriterionNumbers draft={draft} />
        <SaveBar draft={draft} shown={shown} />
      </div>
    </section>
  );
}

import { useState } from 'react';
import Heading from '@atlaskit/heading';
import type { CriterionSetting } from '../../../../src/contract/settings-view';
import { groupSentence } from '../../../../src/domain/criteria/sentence';
import type { Trouble } from '../../../shared/make-call';
import { useSite } from '../../../shared/site';
import { ModeChoice } from '../../criteria/mode-choice';
import { criterionText } from '../../criteria/criterion-text';
import { ProblemList } from '../../history/problem-list';
import { OriginLine } from '../../origin/origin-line';
import { useSettings } from '../../settings-state';

/** One criterion that projects inherit, with what it does where they have not said otherwise. */
export function SiteCriterion({ criterion }: { readonly criterion: CriterionSetting }) {
  const site = useSite();
  const { save } = useSettings();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { id, version, body, name, mode } = criterion;
  const setMode = async (chosen: CriterionSetting['mode']) => {
    const saved = await save({ kind: 'criterion', policyId: id, version, body: { ...body, mode: chosen } });
    setTrouble(saved.trouble);
  };
  const nameId = `site-criterion-${id}`;
  return (
    <section className="card" aria-labelledby={nameId}>
      <div className="card-head">
        <Heading size="small" as="h2" id={nameId}>
          {name}
        </Heading>
        <ModeChoice name={name} mode={mode} onChoose={setMode} />
      </div>
      <OriginLine kind="criterion" policyId={id} />
      <p>{criterionText(groupSentence(body.when), body.holdsForMinutes, site)}</p>
      {trouble && <ProblemList trouble={trouble} />}
    </section>
  );
}

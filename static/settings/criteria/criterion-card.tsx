import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { CriterionFigures } from '../../../src/domain/policy/policy-figures';
import type { CriterionSetting } from '../../../src/contract/settings-view';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { tryInLab } from '../lab/lab-choice';
import { OriginLine } from '../origin/origin-line';
import { useKindLocked, useLocked } from '../origin/use-locked';
import { useSettings } from '../settings-state';
import { criteriaDesk } from './criteria-desk';
import { criterionText } from './criterion-text';
import { FiredLine } from './fired-line';
import { JqlTrouble } from './jql-trouble';
import { ModeChoice } from './mode-choice';
import { OwnerLine } from './owner-line';
import { RemoveCriterion } from './remove-criterion';

interface Props {
  readonly criterion: CriterionSetting;
  /** Undefined while they are not known. */
  readonly figures: CriterionFigures | undefined;
}

/** One criterion of the list: its state, what it says, what it did, whose it is, and what can be done with it. */
export function CriterionCard({ criterion, figures }: Props) {
  const site = useSite();
  const { t, me } = site;
  const { save } = useSettings();
  const [isRemoving, setRemoving] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { id, version, body, name, mode } = criterion;
  const isLocked = useLocked('criterion', id);
  const isKindLocked = useKindLocked('criterion');
  const setMode = async (chosen: CriterionSetting['mode']) => {
    const saved = await save({ kind: 'criterion', policyId: id, version, body: { ...body, mode: chosen } });
    setTrouble(saved.trouble);
  };
  const copy = () => {
    const { reviewOn: _review, ...copied } = body;
    criteriaDesk.begin({
      ...copied,
      id: '',
      name: t('criteria.copyName', { name }),
      ownerId: me,
      mode: 'draft',
    });
  };
  const nameId = `criterion-${id}`;
  const action = (label: string, spoken: string, act: () => void) => (
    <Button appearance="subtle" spacing="compact" aria-label={spoken} onClick={act}>
      {label}
    </Button>
  );
  return (
    <section className="card" aria-labelledby={nameId}>
      <div className="card-head">
        <div className="name-and-state">
          <Heading size="small" as="h2" id={nameId}>
            {name}
          </Heading>
          <Lozenge appearance={mode === 'start' ? 'success' : mode === 'propose' ? 'inprogress' : 'default'}>
            {t(`criteria.state.${mode}`)}
          </Lozenge>
        </div>
        {!isLocked && <ModeChoice name={name} mode={mode} onChoose={setMode} />}
      </div>
      <p>{criterionText(groupSentence(body.when), body.holdsForMinutes, site)}</p>
      <FiredLine criterion={criterion} figures={figures} />
      <div className="card-meta">
        <OwnerLine criterion={body} />
        <OriginLine kind="criterion" policyId={id} />
      </div>
      {body.notes !== '' && <p className="notes">{body.notes}</p>}
      {body.scope.jql !== undefined && <JqlTrouble jql={body.scope.jql} />}
      {trouble && <TroubleMessage trouble={trouble} />}
      {trouble?.fields?.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      {isRemoving ? (
        <RemoveCriterion criterion={criterion} onKeep={() => setRemoving(false)} />
      ) : (
        <div className="aside-button card-actions">
          {!isLocked &&
            action(t('criteria.edit'), t('criteria.editOf', { name }), () =>
              criteriaDesk.edit(id, version, body),
            )}
          {action(t('criteria.try'), t('criteria.tryOf', { name }), () => tryInLab(body))}
          {!isKindLocked && action(t('criteria.copy'), t('criteria.copyOf', { name }), copy)}
          {!isLocked &&
            action(t('criteria.remove'), t('criteria.removeOf', { name }), () => setRemoving(true))}
        </div>
      )}
    </section>
  );
}

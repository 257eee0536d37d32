import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Ladder, LadderLevel } from '../../../src/domain/policy/ladder';
import { useSite } from '../../shared/site';
import { DelayField } from '../fields/delay-field';
import { TextField } from '../fields/text-field';
import { PolicyCard } from '../policies/policy-card';
import type { ListedPolicy } from '../policies/use-policies';
import { WhosePolicy } from '../policies/whose-policy';
import { usePolicyDraft } from '../use-policy-draft';
import { CoverageMap } from './reach/coverage-map';
import { LadderDrawing } from './ladder-drawing';
import { LadderEnds } from './ladder-ends';
import { LevelEditor } from './level-editor';
import { newLevel } from './new-ladder';

interface Props {
  readonly ladder: ListedPolicy<Ladder>;
  readonly onCopy: (body: Ladder) => void;
  readonly onGiveUp: () => void;
}

/** A ladder from its first level up: whom each tells, after how long, and until who answers. */
export function LadderCard({ ladder, onCopy, onGiveUp }: Props) {
  const { t } = useSite();
  const draft = usePolicyDraft('ladder', ladder);
  const [isMapShown, setMapShown] = useState(false);
  const { body, change, problemAt } = draft;
  const { levels } = body;
  const setLevels = (changed: readonly LadderLevel[]) => change({ ...body, levels: changed });
  return (
    <PolicyCard
      kind="ladder"
      policy={ladder}
      draft={draft}
      summary={<LadderDrawing ladder={body} />}
      more={
        <>
          <div>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-expanded={isMapShown}
              onClick={() => setMapShown(!isMapShown)}
            >
              {t(isMapShown ? 'coverage.hide' : 'coverage.show', { name: ladder.body.name })}
            </Button>
          </div>
          {isMapShown && <CoverageMap ladder={body} />}
        </>
      }
      editor={
        <>
          <TextField
            label={t('policies.name')}
            value={body.name}
            problem={problemAt('name')}
            onChange={(name) => change({ ...body, name })}
          />
          <ol className="levels">
            {levels.map((level, index) => (
              <li key={index}>
                <LevelEditor
                  number={index + 1}
                  level={level}
                  problemAt={(path) => problemAt(`levels[${index}].${path}`)}
                  onChange={(changed) =>
                    setLevels(levels.map((other, at) => (at === index ? changed : other)))
                  }
                  {...(levels.length > 1
                    ? { onRemove: () => setLevels(levels.filter((_, at) => at !== index)) }
                    : {})}
                />
              </li>
            ))}
          </ol>
          <div>
            <Button onClick={() => setLevels([...levels, newLevel(t, levels.length + 1)])}>
              {t('settings.addLevel')}
            </Button>
          </div>
          <DelayField
            label={t('settings.acknowledgedFor')}
            delay={body.acknowledgedFor}
            problem={problemAt('acknowledgedFor')}
            onChange={(acknowledgedFor) => change({ ...body, acknowledgedFor })}
          />
          <LadderEnds ladder={body} problemAt={problemAt} onChange={change} />
          <WhosePolicy body={body} problemAt={problemAt} onChange={change} />
        </>
      }
      shown={['name', 'levels[', 'acknowledgedFor', 'repeatFrom', 'stopAfter', 'ownerId', 'reviewOn']}
      onCopy={() => onCopy(body)}
      onGiveUp={onGiveUp}
    />
  );
}

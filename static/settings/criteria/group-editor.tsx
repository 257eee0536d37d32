import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { ErrorMessage } from '@atlaskit/form';
import type { Condition } from '../../../src/domain/criteria/condition';
import { isGroup, type ConditionGroup } from '../../../src/domain/criteria/criterion';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { ConditionEditor } from './condition-editor';
import type { CriterionSources } from './criterion-sources';
import { newCondition } from './edit-condition';
import { FactPalette } from './fact-palette';

const MATCHES = ['all', 'any', 'none'] as const;
const NEW_GROUP: ConditionGroup = { match: 'any', members: [] };

interface Props {
  readonly group: ConditionGroup;
  /** `when.members[1]` */
  readonly path: string;
  readonly sources: CriterionSources;
  /** What is wrong at exactly this path. */
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (group: ConditionGroup) => void;
  /** Absent for the outermost group. */
  readonly onRemove?: () => void;
}

/** A group of conditions and groups: how its members count together, each of them, and what can be added. */
export function GroupEditor({ group, path, sources, problemAt, onChange, onRemove }: Props) {
  const { t } = useSite();
  const [isChoosing, setChoosing] = useState(false);
  const { match, members } = group;
  const problem = problemAt(path) ?? problemAt(`${path}.members`);
  const setMember = (index: number, member: ConditionGroup | Condition) =>
    onChange({ match, members: members.map((one, at) => (at === index ? member : one)) });
  const add = (member: ConditionGroup | Condition) => onChange({ match, members: [...members, member] });
  const remove = (index: number) => onChange({ match, members: members.filter((_, at) => at !== index) });
  return (
    <fieldset className="level">
      <legend className="visually-hidden">{t('criteria.group')}</legend>
      <div className="card-head">
        <div className="group-match">
          <ChoiceField
            label={t('criteria.match')}
            value={match}
            choices={MATCHES.map((value) => ({ value, label: t(`criteria.matches.${value}`) }))}
            problem={problemAt(`${path}.match`)}
            onChange={(chosen) => onChange({ match: chosen, members })}
          />
        </div>
        {onRemove && (
          <Button appearance="subtle" spacing="compact" onClick={onRemove}>
            {t('criteria.removeGroup')}
          </Button>
        )}
      </div>
      <ul className="levels members">
        {members.map((member, index) => {
          const at = `${path}.members[${index}]`;
          return (
            <li key={index}>
              {isGroup(member) ? (
                <GroupEditor
                  group={member}
                  path={at}
                  sources={sources}
                  problemAt={problemAt}
                  onChange={(changed) => setMember(index, changed)}
                  onRemove={() => remove(index)}
                />
              ) : (
                <ConditionEditor
                  condition={member}
                  sources={sources}
                  problemAt={(name) => problemBelow(problemAt, `${at}.${name}`)}
                  onChange={(changed) => setMember(index, changed)}
                  onRemove={() => remove(index)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
      {isChoosing ? (
        <FactPalette
          exampleOf={sources.exampleOf}
          onPick={(fact) => {
            add(
              newCondition(
                fact,
                sources.calendars.map(({ id }) => id),
              ),
            );
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : (
        <div className="save-buttons">
          <Button spacing="compact" onClick={() => setChoosing(true)}>
            {t('criteria.addFact')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => add(NEW_GROUP)}>
            {t('criteria.addGroup')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const MOST_VALUES = 50;

/** What is wrong with an operand, or with the first of its values that is wrong. */
function problemBelow(problemAt: Props['problemAt'], path: string): string | undefined {
  const own = problemAt(path);
  if (own !== undefined) return own;
  for (let at = 0; at < MOST_VALUES; at += 1) {
    const found = problemAt(`${path}[${at}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

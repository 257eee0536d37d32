import Checkbox from '@atlaskit/checkbox';
import TextArea from '@atlaskit/textarea';
import type { CriterionScope } from '../../../src/domain/criteria/criterion';
import type { Named } from '../../../src/domain/criteria/history';
import { jqlProblems } from '../../../src/domain/criteria/check-jql';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import { MatchField } from './match-field';
import { useJqlCheck } from './use-jql-check';

interface Props {
  readonly scope: CriterionScope;
  readonly issueTypes: readonly Named[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (scope: CriterionScope) => void;
}

/** Which work items are looked at: types, a query that Jira checks while it is typed, and how many that covers now. */
export function ScopeFields({ scope, issueTypes, problemAt, onChange }: Props) {
  const { t, projectId } = useSite();
  const answer = useJqlCheck(projectId, scope);
  const { jql = '', issueTypes: types = [], includeDone = false } = scope;
  const own = jql === '' ? undefined : jqlProblems(jql, 'jql')[0]?.message;
  const problem =
    problemAt('scope.jql') ??
    own ??
    (answer && answer.errors.length > 0 ? answer.errors.join(' ') : undefined);
  const set = (changes: Partial<CriterionScope>, ...gone: readonly (keyof CriterionScope)[]) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...scope, ...changes }).filter(([name]) => !gone.some((one) => one === name)),
      ),
    );
  return (
    <>
      <MatchField
        label={t('criteria.types')}
        values={types}
        choices={issueTypes}
        mayType={issueTypes.length === 0}
        problem={problemAt('scope.issueTypes')}
        onChange={(issueTypes) => (issueTypes.length === 0 ? set({}, 'issueTypes') : set({ issueTypes }))}
      />
      <Field label={t('criteria.jql')} problem={problem}>
        {({ id, describedBy }) => (
          <TextArea
            id={id}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            isMonospaced
            resize="smart"
            value={jql}
            isInvalid={problem !== undefined}
            onChange={({ currentTarget: { value } }) =>
              value.trim() === '' ? set({}, 'jql') : set({ jql: value })
            }
          />
        )}
      </Field>
      <Checkbox
        label={t('criteria.includeDone')}
        isChecked={includeDone}
        onChange={({ currentTarget: { checked } }) =>
          checked ? set({ includeDone: true }) : set({}, 'includeDone')
        }
      />
      <p className="subtle" role="status">
        {answer === null
          ? t('criteria.jqlChecking')
          : answer.count === null
            ? problem === undefined && t('criteria.coversUnknown')
            : t('criteria.covers', { count: answer.count })}
      </p>
    </>
  );
}

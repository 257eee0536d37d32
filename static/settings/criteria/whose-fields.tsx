import TextArea from '@atlaskit/textarea';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import { DayField } from './day-field';

interface Props {
  readonly body: Criterion;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (body: Criterion) => void;
}

/** Who answers for it, until when they look at it again, and what they want others to know. */
export function WhoseFields({ body, problemAt, onChange }: Props) {
  const { t } = useSite();
  const notesProblem = problemAt('notes');
  return (
    <>
      <div className="numbers">
        <PersonField
          label={t('criteria.owner')}
          person={body.ownerId === 'shipped' ? '' : body.ownerId}
          problem={problemAt('ownerId')}
          onChange={(ownerId) => onChange({ ...body, ownerId })}
        />
        <DayField
          label={t('criteria.reviewOn')}
          day={body.reviewOn ?? ''}
          problem={problemAt('reviewOn')}
          onChange={(day) => {
            const { reviewOn: _before, ...rest } = body;
            onChange(day === '' ? rest : { ...rest, reviewOn: day });
          }}
        />
      </div>
      <Field label={t('criteria.notes')} problem={notesProblem}>
        {({ id, describedBy }) => (
          <TextArea
            id={id}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            resize="smart"
            value={body.notes}
            isInvalid={notesProblem !== undefined}
            onChange={({ currentTarget }) => onChange({ ...body, notes: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

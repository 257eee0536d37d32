import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { DayField } from '../criteria/day-field';

interface Whose {
  readonly ownerId?: string;
  readonly reviewOn?: string;
}

interface Props<Body extends Whose> {
  readonly body: Body;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (body: Body) => void;
}

/** Who answers for a policy, and by when they look at it again; both may be left out. */
export function WhosePolicy<Body extends Whose>({ body, problemAt, onChange }: Props<Body>) {
  const { t } = useSite();
  const put = (part: keyof Whose, value: string) => {
    const { [part]: _before, ...rest } = body;
    onChange((value === '' ? rest : { ...rest, [part]: value }) as Body);
  };
  return (
    <div className="level-fields">
      <PersonField
        label={t('policies.owner')}
        person={body.ownerId ?? ''}
        problem={problemAt('ownerId')}
        onChange={(ownerId) => put('ownerId', ownerId)}
      />
      <DayField
        label={t('policies.reviewOn')}
        day={body.reviewOn ?? ''}
        problem={problemAt('reviewOn')}
        onChange={(day) => put('reviewOn', day)}
      />
    </div>
  );
}

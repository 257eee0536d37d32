import { useSettings } from '../../settings-state';
import { SiteCriterion } from './site-criterion';

/** The criteria that projects inherit: what each does there. Numbers and conditions are a project's, which tries them on its own past. */
export function SiteCriteria() {
  const { view } = useSettings();
  return (
    <ul className="cards">
      {view.criteria.map((criterion) => (
        <li key={criterion.id}>
          <SiteCriterion criterion={criterion} />
        </li>
      ))}
    </ul>
  );
}

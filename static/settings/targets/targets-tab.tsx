import { useSettings } from '../settings-state';
import { TargetsCard } from './targets-card';

export function TargetsTab() {
  const { view } = useSettings();
  return (
    <ul className="cards">
      {view.severities.map((severity) => (
        <li key={severity.id}>
          <TargetsCard severity={severity} />
        </li>
      ))}
    </ul>
  );
}

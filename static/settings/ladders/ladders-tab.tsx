import { useSettings } from '../settings-state';
import { LadderCard } from './ladder-card';

export function LaddersTab() {
  const { view } = useSettings();
  return (
    <ul className="cards">
      {view.ladders.map((ladder) => (
        <li key={ladder.id}>
          <LadderCard ladder={ladder} />
        </li>
      ))}
    </ul>
  );
}

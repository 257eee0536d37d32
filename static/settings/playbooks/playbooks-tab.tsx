import { useSettings } from '../settings-state';
import { PlaybookCard } from './playbook-card';

export function PlaybooksTab() {
  const { view } = useSettings();
  return (
    <ul className="cards">
      {view.playbooks.map((playbook) => (
        <li key={playbook.id}>
          <PlaybookCard playbook={playbook} />
        </li>
      ))}
    </ul>
  );
}

import { useSettings } from '../settings-state';
import { PlaybookCard } from './playbook-card';
import { useSubjectChoices } from './subject-choices';

export function PlaybooksTab() {
  const { view } = useSettings();
  const choices = useSubjectChoices(view.project.id);
  return (
    <ul className="cards">
      {view.playbooks.map((playbook) => (
        <li key={playbook.id}>
          <PlaybookCard playbook={playbook} choices={choices} />
        </li>
      ))}
    </ul>
  );
}

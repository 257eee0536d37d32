import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { usePolicies } from '../policies/use-policies';
import { useSettings } from '../settings-state';
import { UnlessKindLocked } from '../origin/unless-kind-locked';
import { newPlaybook } from './new-playbook';
import { PlaybookCard } from './playbook-card';
import { useSubjectChoices } from './subject-choices';

export function PlaybooksTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const choices = useSubjectChoices(view.project.id);
  const { list, begin, giveUp } = usePolicies('playbook', view.playbooks);
  const add = () =>
    begin(newPlaybook(view.ladders[0]?.id ?? '', view.calendars[0]?.id ?? ''), t('playbooks.new'));
  return (
    <>
      <UnlessKindLocked kind="playbook">
        <Button appearance="primary" onClick={add}>
          {t('playbooks.add')}
        </Button>
      </UnlessKindLocked>
      <ul className="cards">
        {list.map((playbook) => (
          <li key={playbook.id}>
            <PlaybookCard
              playbook={playbook}
              choices={choices}
              onCopy={(body) => begin(body, t('policies.copyOf', { name: body.name }))}
              onGiveUp={() => giveUp(playbook.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

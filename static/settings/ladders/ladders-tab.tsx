import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { usePolicies } from '../policies/use-policies';
import { useSettings } from '../settings-state';
import { UnlessKindLocked } from '../origin/unless-kind-locked';
import { LadderCard } from './ladder-card';
import { newLadder } from './new-ladder';

export function LaddersTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const { list, begin, giveUp } = usePolicies('ladder', view.ladders);
  return (
    <>
      <UnlessKindLocked kind="ladder">
        <Button appearance="primary" onClick={() => begin(newLadder(t), t('ladders.new'))}>
          {t('ladders.add')}
        </Button>
      </UnlessKindLocked>
      <ul className="cards">
        {list.map((ladder) => (
          <li key={ladder.id}>
            <LadderCard
              ladder={ladder}
              onCopy={(body) => begin(body, t('policies.copyOf', { name: body.name }))}
              onGiveUp={() => giveUp(ladder.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

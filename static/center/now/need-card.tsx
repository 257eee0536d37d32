import type { NeedView } from '../../../src/contract/now-view';
import { useSite } from '../../shared/site';
import { IssueLink } from '../issue-link';
import { SeverityLozenge } from '../severity-lozenge';
import type { NeedGroup } from './group-needs';
import { NeedRow } from './need-row';
import type { Acts } from './use-acts';

interface Props {
  readonly group: NeedGroup;
  readonly now: number;
  readonly acts: Acts;
  readonly chosenIds: ReadonlySet<string>;
  readonly onChoose: (need: NeedView, isChosen: boolean) => void;
}

/** One work item and all that waits on it. */
export function NeedCard({ group, now, acts, chosenIds, onChoose }: Props) {
  const { t } = useSite();
  const [first] = group.needs;
  const severity = group.needs.find((need) => need.severity !== null)?.severity;
  return (
    <li className={group.isLate ? 'need-card need-card-late' : 'need-card'}>
      <p className="need-issue" id={`card-${group.issueId}`}>
        {severity && <SeverityLozenge severity={severity} />}
        <IssueLink issueKey={first.key} />
        {'ordinal' in first && <span className="subtle">E{first.ordinal}</span>}
        <span className="need-summary">{first.summary}</span>
      </p>
      <ul className="needs" aria-label={t('now.waitsOn', { key: first.key })}>
        {group.needs.map((need) => (
          <NeedRow
            key={need.id}
            need={need}
            now={now}
            acts={acts}
            isFirst={need === first}
            isChosen={chosenIds.has(need.id)}
            onChoose={(isChosen) => onChoose(need, isChosen)}
          />
        ))}
      </ul>
    </li>
  );
}

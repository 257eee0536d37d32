import Lozenge from '@atlaskit/lozenge';
import type { ConditionGroup } from '../../../src/domain/criteria/criterion';
import type { Decision, Reason } from '../../../src/domain/criteria/decision';
import { conditionSentence } from '../../../src/domain/criteria/sentence';
import { conditionText } from '../../../src/words/condition-text';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { reasonValue } from './reason-value';

interface Props {
  readonly decision: Decision;
  readonly match: ConditionGroup['match'];
}

/** Each condition with its threshold, its value then, whether it held, and when time alone would have turned it. */
export function WhyLines({ decision, match }: Props) {
  const { t } = useSite();
  const { why, outOfScope } = decision;
  return (
    <div className="why-lines">
      {outOfScope !== null && <p>{t(`why.outOfScope.${outOfScope}`)}</p>}
      {why.length > 1 && <p className="subtle">{t(`why.match.${match}`)}</p>}
      <ul>
        {why.map((reason) => (
          <li key={reason.path}>
            <ReasonLine reason={reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const LOOK = { yes: 'success', no: 'default', unknown: 'moved' } as const;

function ReasonLine({ reason }: { readonly reason: Reason }) {
  const site = useSite();
  const { t, times } = site;
  const { now } = useSettings();
  const { held, turnsAt } = reason;
  const answer = held === 'unknown' ? 'unknown' : held ? 'yes' : 'no';
  const says = conditionSentence(reason.condition);
  return (
    <>
      <Lozenge appearance={LOOK[answer]}>{t(`why.held.${answer}`)}</Lozenge>
      <span>{conditionText(says, site)}</span>
      <span className="subtle">{reasonValue(reason, site)}</span>
      {turnsAt !== null && (
        <span className="subtle">{t('why.turns', { time: times.absolute(turnsAt, now) })}</span>
      )}
    </>
  );
}

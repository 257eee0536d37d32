import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { CenterPage } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { factText, stopText } from '../../../src/words/rule-text';
import { IssueLink } from '../issue-link';

const SHOWN = 3;

interface Props {
  readonly items: CenterPage['atRisk'];
  readonly now: number;
}

/** What escalates by time alone if nobody acts, with the one act that stops it. */
export function AtRisk({ items, now }: Props) {
  const { t, times } = useSite();
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, SHOWN);
  return (
    <section aria-labelledby="at-risk" className="at-risk">
      <Heading size="small" as="h2" id="at-risk">
        {t('center.risk')}
      </Heading>
      <ul>
        {shown.map((item) => (
          <li key={item.issueId}>
            <span className="risk-issue">
              <IssueLink issueKey={item.key} /> <span className="risk-summary">{item.summary}</span>
            </span>
            <span className="risk-when">
              {t(`center.riskAt.${item.mode}`, {
                relative: times.relative(item.at, now),
                fact: factText(t, item.fact),
              })}
            </span>
            <span className="risk-stop">{stopText(t, item.stops)}</span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <div className="aside-button">
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t('center.riskFewer') : t('center.riskAll', { count: items.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

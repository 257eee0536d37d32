import Button from '@atlaskit/button/new';
import type { Brief } from '../../../src/contract/brief-view';
import { briefLine } from '../../../src/words/brief-line';
import { useSite } from '../../shared/site';
import { IssueLink } from '../issue-link';
import { SeverityLozenge } from '../severity-lozenge';
import { BriefText } from './brief-text';

interface Props {
  readonly brief: Brief;
  readonly now: number;
  /** Undefined where it stands alone already. */
  readonly alone?: () => void;
}

/** One escalation in brief: how it stands, whom it hurts, who has it, what is next, what changed. */
export function BriefCard({ brief, now, alone }: Props) {
  const site = useSite();
  const { t } = site;
  const { escalationId, key, ordinal, summary, severity, sections } = brief;
  return (
    <article className="brief" aria-labelledby={`brief-${escalationId}`}>
      <header className="brief-head">
        <h2 id={`brief-${escalationId}`}>
          <IssueLink issueKey={key} /> E{ordinal} {summary}
        </h2>
        <SeverityLozenge severity={severity} />
        {alone && (
          <span className="no-print">
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={t('execBrief.aloneOf', { name: `${key} E${ordinal}` })}
              onClick={alone}
            >
              {t('execBrief.alone')}
            </Button>
          </span>
        )}
      </header>
      <dl className="brief-sections">
        {sections.map(({ section, lines }) => (
          <div key={section} className={`brief-${section}`}>
            <dt>{section === 'changed' ? t('execBrief.changed') : t(`brief.section.${section}`)}</dt>
            {lines.map((line, at) => (
              <dd key={`${line.code}:${at}`}>
                <BriefText text={briefLine(site, line, now)} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </article>
  );
}

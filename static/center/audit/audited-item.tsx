import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AuditCase } from '../../../src/contract/audit-view';
import type { ProcessStep } from '../../../src/domain/audit/process-step';
import { dayText } from '../../shared/figures/cell-text';
import { useSite } from '../../shared/site';
import { IssueLink } from '../issue-link';
import { flawWords } from './flaw-words';
import { StepEvidence } from './step-evidence';

interface Props {
  readonly of: AuditCase;
  /** Null: every step. */
  readonly step: ProcessStep | null;
  readonly now: number;
}

/** One escalation of the audit: what was not as it should be, and on demand what shows it. */
export function AuditedItem({ of, step, now }: Props) {
  const { t, language } = useSite();
  const [isOpen, setOpen] = useState(false);
  const { escalationId, key, ordinal, summary, endedOn, endedAs } = of;
  const name = `${key} E${ordinal}`;
  return (
    <li>
      <span>
        <IssueLink issueKey={key} /> E{ordinal} {summary}
      </span>
      <span className="subtle">{`${t(`stage.${endedAs}`)}, ${dayText(language, endedOn)}`}</span>
      {flawWords(t, of, step).map((words) => (
        <span key={words}>{words}</span>
      ))}
      <span className="no-print aside-button">
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('audit.evidenceOf', { name })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('audit.evidence')}
        </Button>
      </span>
      {isOpen && <StepEvidence escalationId={escalationId} name={name} now={now} />}
    </li>
  );
}

import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { AuditCases, AuditView } from '../../../src/contract/audit-view';
import { ExportButtons } from '../../shared/export/export-buttons';
import { dayText } from '../../shared/figures/cell-text';
import { FiguresTable } from '../../shared/figures/figures-table';
import type { Answer } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { Unread } from '../../shared/states/unread';
import { useProjectName } from '../../shared/use-project-name';
import { AuditSummary } from './audit-summary';
import { auditMonthsTable, auditSheet, stepsTable } from './audit-tables';
import { AuditedItem } from './audited-item';
import { flawWords } from './flaw-words';
import { readAllCases } from './read-all-cases';

interface Props {
  readonly view: AuditView;
  readonly close: () => void;
}

/** The audit of a time as one document, to be printed or saved: the figures, and every escalation that did not follow the process. */
export function AuditDocument({ view, close }: Props) {
  const { t, times, language, projectId } = useSite();
  const { from, to, now, zone } = view;
  const project = useProjectName();
  const [read, setRead] = useState(0);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer<AuditCases> | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void readAllCases(projectId, { from, to }, setRead, controller.signal).then((whole) => {
      if (!controller.signal.aborted) setAnswer(whole);
    });
    return () => controller.abort();
  }, [projectId, from, to, turn]);
  const again = () => {
    setAnswer(null);
    setTurn(turn + 1);
  };
  return (
    <article className="reports document">
      <div className="form-buttons no-print">
        <Button appearance="primary" isDisabled={!answer?.ok} onClick={() => window.print()}>
          {t('audit.print')}
        </Button>
        <Button onClick={close}>{t('audit.back')}</Button>
      </div>
      <header>
        <Heading size="medium" as="h2">
          {t('audit.documentTitle', { project: project ?? t('execBrief.thisProject') })}
        </Heading>
        <p className="subtle">
          {t('audit.documentAbout', {
            from: dayText(language, from),
            to: dayText(language, to),
            time: times.absolute(now, now),
            zone,
          })}
        </p>
      </header>
      <AuditSummary view={view} />
      <FiguresTable table={stepsTable(t, view)} currency={null} />
      <FiguresTable table={auditMonthsTable(t, view)} currency={null} />
      {!answer && (
        <p className="subtle" role="status">
          {t('audit.reading', { count: read, of: view.ended })}
        </p>
      )}
      {answer && !answer.ok && <Unread trouble={answer.trouble} retry={again} />}
      {answer?.ok && <Listed view={view} whole={answer.value} project={project} />}
    </article>
  );
}

interface ListedProps {
  readonly view: AuditView;
  readonly whole: AuditCases;
  readonly project: string | null;
}

function Listed({ view, whole, project }: ListedProps) {
  const { t } = useSite();
  const flawed = whole.cases.filter((one) => flawWords(t, one, null).length > 0);
  const { from, to, zone } = view;
  return (
    <section className="cases" aria-labelledby="audit-listed">
      <Heading size="small" as="h3" id="audit-listed">
        {t('audit.listed', { count: flawed.length, of: whole.cases.length })}
      </Heading>
      <ul>
        {flawed.map((one) => (
          <AuditedItem key={one.escalationId} of={one} step={null} now={view.now} />
        ))}
      </ul>
      {whole.uncounted && <p className="subtle">{t('audit.uncounted')}</p>}
      {whole.hidden && <p className="subtle">{t('center.hidden')}</p>}
      <ExportButtons
        fileName={`escalation-audit-${from}-${to}`}
        about={{ project, from, to, zone }}
        readSheet={() => Promise.resolve({ ok: true, value: auditSheet(t, whole.cases) })}
      />
    </section>
  );
}

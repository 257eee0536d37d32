import { useState } from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { Label } from '@atlaskit/form';
import type { ReportCases, ReportGroup, ReportView } from '../../../src/contract/report-view';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { Unread } from '../../shared/states/unread';
import { IssueLink } from '../issue-link';
import { daysOfMonths } from './drill-figures';
import { groupName } from './group-name';
import { problemText } from './problem-text';
import { useCases } from './use-cases';
import { call } from './use-report';

interface Props {
  readonly view: ReportView;
  readonly group: ReportGroup;
  readonly close: () => void;
}

/** A problem with what is known already written into it, to be read and sent. It is created as the reader. */
export function ProblemForm({ view, group, close }: Props) {
  const { t } = useSite();
  const dim = view.by === 'customer' ? 'customer' : 'service';
  const figure = { dim, value: group.value, figure: 'opened', ...daysOfMonths(view) } as const;
  const { value, trouble, read } = useCases(figure);
  if (trouble) return <Unread trouble={trouble} retry={read} />;
  if (!value) return <Loading label={t('reports.loadingCases')} />;
  if (value.cases.length === 0)
    return (
      <SectionMessage appearance="information">
        <p>{t('reports.noCases')}</p>
      </SectionMessage>
    );
  return <Form view={view} group={group} cases={value} close={close} />;
}

function Form({ view, group, cases, close }: Props & { readonly cases: ReportCases }) {
  const site = useSite();
  const { t, projectId } = site;
  const name = groupName(t, view.by, group);
  const [summary, setSummary] = useState(t('reports.problemSummary', { name }));
  const [text, setText] = useState(() => problemText(site, view, group, cases.cases));
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [made, setMade] = useState<{ readonly key: string | null } | null>(null);
  const newest = cases.cases[0]?.id ?? '';
  const send = async () => {
    setSending(true);
    const sent = { projectId, escalationId: newest, summary: summary.trim(), text };
    const answer = await call('report.propose-problem', sent);
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setMade(answer.value);
  };
  if (made)
    return (
      <p role="status">
        {t('reports.proposed')} {made.key !== null && <IssueLink issueKey={made.key} />}
      </p>
    );
  return (
    <form
      className="problem-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Label htmlFor="problem-summary">{t('reports.problemTitle')}</Label>
      <Textfield
        id="problem-summary"
        isRequired
        maxLength={255}
        value={summary}
        onChange={({ currentTarget }) => setSummary(currentTarget.value)}
      />
      <Label htmlFor="problem-text">{t('reports.problemText')}</Label>
      <Textarea
        id="problem-text"
        minimumRows={5}
        maxLength={5000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {trouble && <TroubleMessage trouble={trouble} />}
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {t('reports.proposeNow')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { useId, useState, type ReactElement } from 'react';
import { Label } from '@atlaskit/form';
import Lozenge from '@atlaskit/lozenge';
import { AsyncSelect } from '@atlaskit/select';
import { optionOf, peopleCalled, type PersonOption } from '../parts/person-option';
import { PageTitle } from '../parts/page-title';
import { Problem } from '../parts/problem';
import type { OutboxView } from '../site/contract';
import { useSite } from '../site/site-context';
import { SiteLink } from '../site/site-link';
import { dayAndTime } from '../site/time-text';
import { useLoaded } from '../site/use-loaded';

const REASONS: Readonly<Record<string, string>> = {
  notify: 'Notification',
  mention: 'Mention',
  customer: 'Customer notification',
};

/** Every mail that the site sent, newest first. */
export function OutboxPage(): ReactElement {
  const { facts, me } = useSite();
  const [to, setTo] = useState<string | null>(null);
  const filterId = useId();
  const { value, error } = useLoaded<OutboxView>(
    `/_sandbox/outbox${to === null ? '' : `?to=${encodeURIComponent(to)}`}`,
  );
  const nameOf = (accountId: string): string =>
    facts.people.find((person) => person.accountId === accountId)?.displayName ?? 'The app';
  const chosen = facts.people.find((person) => person.accountId === to);
  const mails = value?.mails ?? [];
  return (
    <>
      <PageTitle text="Mail outbox" />
      <div className="person-choice">
        <Label htmlFor={filterId}>Mails to</Label>
        <AsyncSelect<PersonOption>
          inputId={filterId}
          loadOptions={async (typed) => peopleCalled(facts.people, typed).map(optionOf)}
          defaultOptions
          isClearable
          placeholder="Everybody"
          value={chosen ? optionOf(chosen) : null}
          onChange={(option) => setTo(option?.value ?? null)}
        />
      </div>
      {error === undefined ? null : <Problem title="The mails cannot be shown" message={error} />}
      {value !== undefined && mails.length === 0 ? (
        <p>
          No mail was sent{to === null ? '' : ' to this person'} yet. Mails are sent by the escalation engine
          and by Jira as time moves.
        </p>
      ) : null}
      {value !== undefined && value.total > mails.length ? (
        <p>{`The latest ${mails.length} of ${value.total} mails.`}</p>
      ) : null}
      <ol className="entries">
        {mails.map((mail) => (
          <li key={mail.id} className="card">
            <h2>
              {mail.subject}
              <span className="end">
                <Lozenge>{REASONS[mail.why] ?? mail.why}</Lozenge>
              </span>
            </h2>
            <div className="card-body">
              <p className="subtle">{`${dayAndTime(mail.at, facts.zone)} · to ${nameOf(mail.toAccountId)} <${mail.toAddress}> · from ${nameOf(mail.fromAccountId)}`}</p>
              <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{mail.text}</p>
              <SiteLink
                to={
                  me.licensed
                    ? `/browse/${mail.issueKey}`
                    : `/portal/${mail.issueKey.split('-')[0] ?? ''}/${mail.issueKey}`
                }
              >{`Open ${mail.issueKey}`}</SiteLink>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

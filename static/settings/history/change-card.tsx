import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { PolicyChangeView } from '../../../src/contract/policy-history-view';
import type { Trouble } from '../../shared/make-call';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { policyCall } from '../policy-call';
import { policyTitle } from '../policy-title';
import { useSettings } from '../settings-state';
import { ProblemList } from './problem-list';
import { ChangeList } from './change-list';

interface Props {
  readonly change: PolicyChangeView;
  /** It was gone back to. */
  readonly onGoneBack: () => void;
}

/** One change: who, when, what it was before and after; and the way back to it where it is not what is live. */
export function ChangeCard({ change, onGoneBack }: Props) {
  const { t, times } = useSite();
  const { view, now, show } = useSettings();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { kind, policyId, version, savedAt, savedBy, what, live } = change;
  const title = policyTitle(t, change);
  const goBack = async () => {
    setSending(true);
    const { generation } = view;
    const projectId = view.project.id;
    const answer = await policyCall('policy.go-back', { projectId, generation, kind, policyId, version });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    show(answer.value);
    onGoneBack();
  };
  const headingId = `change-${kind}-${policyId}-${version}`;
  const canGoBack = what === 'saved' && kind !== 'locks' && !live;
  return (
    <section className="card" aria-labelledby={`${headingId} ${headingId}-when`}>
      <div className="change-head">
        <Heading size="xsmall" as="h2" id={headingId}>
          {title}
        </Heading>
        {live && <Lozenge appearance="success">{t('settings.liveNow')}</Lozenge>}
        <span className="subtle" id={`${headingId}-when`}>
          {t(`settings.change.${what}`, { version, time: times.absolute(savedAt, now) })}{' '}
          <Person accountId={savedBy} />
        </span>
      </div>
      <ChangeList change={change} />
      {canGoBack && (
        <div>
          <Button
            spacing="compact"
            isLoading={isSending}
            aria-label={t('settings.goBackTo', { title, version })}
            onClick={() => void goBack()}
          >
            {t('settings.goBack')}
          </Button>
        </div>
      )}
      {trouble && <ProblemList trouble={trouble} />}
    </section>
  );
}

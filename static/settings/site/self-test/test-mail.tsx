import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { SelfTestView } from '../../../../src/contract/self-test-view';
import type { Trouble } from '../../../shared/make-call';
import { useSite } from '../../../shared/site';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { ChoiceField } from '../../fields/choice-field';
import { siteCall } from '../site-call';

/** Whether mails reach people cannot be asked of Jira: the admin gets one, and looks. */
export function TestMail({ projects }: { readonly projects: SelfTestView['projects'] }) {
  const { t } = useSite();
  const [first] = projects;
  const [id, setId] = useState(first?.id ?? '');
  const [isSending, setSending] = useState(false);
  const [sentBy, setSentBy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (!first) return null;
  const send = async () => {
    setSending(true);
    const answer = await siteCall('site.test-mail', { id });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    setSentBy(answer.ok ? answer.value.issueKey : null);
  };
  return (
    <section className="card" aria-labelledby="test-mail">
      <Heading size="small" as="h2" id="test-mail">
        {t('site.testMail')}
      </Heading>
      <p className="tab-hint">{t('site.testMailHint')}</p>
      <ChoiceField
        label={t('site.testMailFrom')}
        value={id}
        choices={projects.map(({ id: value, name, key }) => ({ value, label: `${name} (${key})` }))}
        onChange={setId}
      />
      <div>
        <Button isLoading={isSending} onClick={() => void send()}>
          {t('site.testMailSend')}
        </Button>
      </div>
      <div role="status">
        {sentBy !== null && <p className="no-change">{t('site.testMailSent', { key: sentBy })}</p>}
      </div>
      {trouble && <TroubleMessage trouble={trouble} retry={() => void send()} />}
    </section>
  );
}

import { useEffect, useState } from 'react';
import Spinner from '@atlaskit/spinner';
import Textarea from '@atlaskit/textarea';
import type { AudienceView } from '../../../src/contract/communication-view';
import type { NeedView } from '../../../src/contract/now-view';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import type { Trouble } from '../../shared/make-call';
import { FormActs } from './form-acts';
import type { Acts } from './use-acts';
import { call } from './use-now-view';

type Need = Extract<NeedView, { kind: 'escalation' }>;

interface Props {
  readonly need: Need;
  readonly audience: AudienceView['audience'];
  readonly acts: Acts;
  readonly close: () => void;
}

/** The update that is due, already written from what happened since the last one: read it, change it, send it. */
export function UpdateForm({ need, audience, acts, close }: Props) {
  const { t } = useSite();
  const { plan, failed, retry } = useAudience(need.escalationId, audience);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? plan?.draft?.text ?? '';
  const trouble = acts.troubles.get(need.id) ?? null;
  if (failed)
    return (
      <FormBox>
        <TroubleMessage trouble={failed} retry={retry} />
      </FormBox>
    );
  if (!plan)
    return (
      <FormBox>
        <Spinner size="small" label={t('now.drafting')} />
      </FormBox>
    );
  if (plan.channel === 'by-hand' || plan.draft === null)
    return (
      <FormBox>
        <p className="subtle">{t(plan.channel === 'by-hand' ? 'now.byHand' : 'now.noDraft')}</p>
      </FormBox>
    );
  const send = async () => {
    const payload = {
      escalationId: need.escalationId,
      audience,
      text: text.trim(),
      nextAt: null,
      seenAt: plan.updatedAt,
    };
    if (await acts.run(need, () => call('update.post', payload))) close();
  };
  return (
    <form
      className="need-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      {plan.last?.text && (
        <p className="subtle need-last">
          {t('now.lastUpdate')} {plan.last.text}
        </p>
      )}
      <Textarea
        aria-label={t('now.updateText', { audience: t(`audience.${audience}`) })}
        minimumRows={3}
        value={text}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p className="subtle">{t(`now.channel.${plan.channel}`)}</p>
      {trouble && <TroubleMessage trouble={trouble} />}
      <FormActs
        send={t('now.send.update')}
        isBusy={acts.busy.has(need.id)}
        isDisabled={text.trim() === ''}
        close={close}
      />
    </form>
  );
}

const FormBox = ({ children }: { readonly children: React.ReactNode }) => (
  <div className="need-form">{children}</div>
);

/** What the communication plan has for one audience of a record. */
function useAudience(escalationId: string, audience: AudienceView['audience']) {
  const [plan, setPlan] = useState<AudienceView | null>(null);
  const [failed, setFailed] = useState<Trouble | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    void call('updates.view', { escalationId }).then((answer) => {
      if (isGone) return;
      setFailed(answer.ok ? null : answer.trouble);
      if (answer.ok) setPlan(answer.value.audiences.find((one) => one.audience === audience) ?? null);
    });
    return () => {
      isGone = true;
    };
  }, [escalationId, audience, tries]);
  return { plan, failed, retry: () => setTries(tries + 1) };
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { SiteDataView } from '../../../../src/contract/data-view';
import type { Trouble } from '../../../shared/make-call';
import { useSite } from '../../../shared/site';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { siteCall } from '../site-call';

interface Props {
  readonly view: SiteDataView;
  readonly show: (view: SiteDataView) => void;
}

/** What an earlier installation left on work items, and clearing it; nothing is drawn where it left nothing. */
export function LeftoversCard({ view, show }: Props) {
  const { t } = useSite();
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { count, more } = view.leftovers;
  if (count === 0) return null;
  const send = async () => {
    setSending(true);
    const answer = await siteCall('data.clear-leftovers', {});
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    setSent(answer.ok);
    if (answer.ok) show(answer.value);
  };
  return (
    <section className="card" aria-labelledby="leftovers">
      <Heading size="small" as="h2" id="leftovers">
        {t('site.leftovers')}
      </Heading>
      <p className="no-change">{t('site.leftoversFound', { count, more: more ? '+' : '' })}</p>
      <div role="status">
        {isSent ? (
          <p className="tab-hint">{t('site.leftoversGoing')}</p>
        ) : (
          <Button isLoading={isSending} onClick={() => void send()}>
            {t('site.leftoversClear')}
          </Button>
        )}
      </div>
      {trouble && <TroubleMessage trouble={trouble} retry={() => void send()} />}
    </section>
  );
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { SiteDataView } from '../../../../src/contract/data-view';
import type { Trouble } from '../../../shared/make-call';
import { Person } from '../../../shared/people/person';
import { useSite } from '../../../shared/site';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { ChoiceField } from '../../fields/choice-field';
import { siteCall } from '../site-call';

const FOR_EVER = 'ever';
const DAYS = ['90', '180', '365', '730', '1095', '1825', '3650'];

interface Props {
  readonly view: SiteDataView;
  readonly show: (view: SiteDataView) => void;
}

/** For how long records are kept after their end. */
export function KeepCard({ view, show }: Props) {
  const { t, times } = useSite();
  const stored = view.keepDays === null ? FOR_EVER : String(view.keepDays);
  const [chosen, setChosen] = useState(stored);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async () => {
    setSending(true);
    const answer = await siteCall('data.keep', { days: chosen === FOR_EVER ? null : Number(chosen) });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) show(answer.value);
  };
  const values = DAYS.includes(stored) || stored === FOR_EVER ? DAYS : [stored, ...DAYS];
  return (
    <section className="card" aria-labelledby="keep">
      <Heading size="small" as="h2" id="keep">
        {t('site.keep')}
      </Heading>
      <p className="tab-hint">{t('site.keepHint')}</p>
      <ChoiceField
        label={t('site.keepFor')}
        value={chosen}
        choices={[
          { value: FOR_EVER, label: t('site.keepEver') },
          ...values.map((value) => ({ value, label: t('site.keepDays', { count: Number(value) }) })),
        ]}
        onChange={setChosen}
      />
      {view.kept && (
        <p className="subtle no-change">
          {t('site.keepSet', { time: times.relative(view.kept.setAt, view.now) })}{' '}
          <Person accountId={view.kept.by} />{' '}
          {view.kept.ranAt > 0 && t('site.keepRan', { time: times.relative(view.kept.ranAt, view.now) })}
        </p>
      )}
      {chosen !== stored && (
        <div className="row-buttons">
          <Button appearance="primary" isLoading={isSending} onClick={() => void send()}>
            {t('form.save')}
          </Button>
          <Button appearance="subtle" isDisabled={isSending} onClick={() => setChosen(stored)}>
            {t('settings.discard')}
          </Button>
        </div>
      )}
      {trouble && <TroubleMessage trouble={trouble} retry={() => void send()} />}
    </section>
  );
}

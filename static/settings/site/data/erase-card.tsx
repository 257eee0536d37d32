import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { SiteDataView } from '../../../../src/contract/data-view';
import type { Trouble } from '../../../shared/make-call';
import { useSite } from '../../../shared/site';
import { ChoiceField } from '../../fields/choice-field';
import { TextField } from '../../fields/text-field';
import { ProblemList } from '../../history/problem-list';
import { siteCall } from '../site-call';

const NOTHING = '';
const SITE = 'site';
const EVERYTHING = 'everything';

interface Props {
  readonly view: SiteDataView;
  readonly show: (view: SiteDataView) => void;
}

/** Removes all that is kept of a project or the site, once its name was typed. What is switched on is not offered. */
export function EraseCard({ view, show }: Props) {
  const { t } = useSite();
  const [scope, setScope] = useState(NOTHING);
  const [typed, setTyped] = useState('');
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const off = view.projects.filter(({ switchedOn }) => !switchedOn);
  const isAllOff = off.length === view.projects.length;
  const name = scope === SITE ? EVERYTHING : (view.projects.find(({ id }) => id === scope)?.key ?? '');
  const choose = (chosen: string) => {
    setScope(chosen);
    setTyped('');
    setTrouble(null);
  };
  const send = async () => {
    setSending(true);
    const answer = await siteCall('data.erase', { scope, confirm: typed });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    choose(NOTHING);
    show(answer.value);
  };
  const confirmProblem = trouble?.fields?.find(({ path }) => path === 'confirm')?.message;
  return (
    <section className="card" aria-labelledby="erase">
      <Heading size="small" as="h2" id="erase">
        {t('site.erase')}
      </Heading>
      <p className="tab-hint">{t('site.eraseHint')}</p>
      {off.length === 0 ? (
        <p className="no-change">{t('site.eraseNone')}</p>
      ) : (
        <ChoiceField
          label={t('site.eraseWhat')}
          value={scope}
          choices={[
            { value: NOTHING, label: t('site.eraseNothing') },
            ...off.map(({ id, key, name: called, isUnlisted }) => ({
              value: id,
              label: isUnlisted ? t('site.eraseUnlisted', { id }) : `${called} (${key})`,
            })),
            ...(isAllOff ? [{ value: SITE, label: t('site.eraseAll') }] : []),
          ]}
          onChange={choose}
        />
      )}
      {scope !== NOTHING && (
        <>
          <TextField
            label={t('site.eraseConfirm', { name })}
            value={typed}
            problem={confirmProblem}
            onChange={setTyped}
          />
          <div className="row-buttons">
            <Button
              appearance="danger"
              isLoading={isSending}
              isDisabled={typed.trim() !== name}
              onClick={() => void send()}
            >
              {t('site.eraseNow')}
            </Button>
            <Button appearance="subtle" isDisabled={isSending} onClick={() => choose(NOTHING)}>
              {t('form.cancel')}
            </Button>
          </div>
        </>
      )}
      {trouble && <ProblemList trouble={trouble} />}
    </section>
  );
}

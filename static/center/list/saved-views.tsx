import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { SavedView } from '../../../src/contract/list-view';
import { useSite } from '../../shared/site';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { usePlace } from '../place';
import { fromQuery, toQuery } from './list-choice';
import { useSavedViews } from './use-saved-views';

/** Ways of looking at the list that the reader named: one is chosen, kept, or taken away. */
export function SavedViews() {
  const { t } = useSite();
  const { place, go } = usePlace();
  const saved = useSavedViews();
  const [name, setName] = useState<string | null>(null);
  // Which record is open is no part of a view.
  const query = toQuery({ ...fromQuery(place.query), openId: null });
  const views = saved.views ?? [];
  const current = views.find((one) => one.query === query) ?? null;
  const keep = async (named: string) => {
    const added = { id: crypto.randomUUID(), name: named, query };
    if (await saved.save([...views.filter((one) => one.name !== named), added])) setName(null);
  };
  return (
    <div className="saved-views">
      <div className="saved-choice">
        <Select<SavedView>
          aria-label={t('list.views')}
          placeholder={t('list.views')}
          spacing="compact"
          options={views}
          isDisabled={views.length === 0}
          value={current}
          getOptionValue={({ id }) => id}
          getOptionLabel={(one) => one.name}
          onChange={(chosen) => {
            if (chosen) go({ view: place.view, query: chosen.query });
          }}
        />
      </div>
      {name === null && !current && (
        <Button appearance="subtle" isDisabled={saved.views === null} onClick={() => setName('')}>
          {t('list.saveView')}
        </Button>
      )}
      {current && (
        <Button
          appearance="subtle"
          isLoading={saved.isBusy}
          onClick={() => void saved.save(views.filter(({ id }) => id !== current.id))}
        >
          {t('list.removeView')}
        </Button>
      )}
      {name !== null && (
        <form
          className="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void keep(name.trim());
          }}
        >
          <Textfield
            autoFocus
            isCompact
            maxLength={80}
            aria-label={t('list.viewName')}
            placeholder={t('list.viewName')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" appearance="primary" isLoading={saved.isBusy} isDisabled={name.trim() === ''}>
            {t('list.keepView')}
          </Button>
          <Button appearance="subtle" onClick={() => setName(null)}>
            {t('form.cancel')}
          </Button>
        </form>
      )}
      {saved.trouble && <TroubleMessage trouble={saved.trouble} />}
    </div>
  );
}

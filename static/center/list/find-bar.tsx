import { useState } from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useSite } from '../../shared/site';
import type { Find } from './list-choice';
import type { Found } from './use-found';

interface Props {
  readonly find: Find | null;
  readonly found: Found | null;
  readonly onFind: (find: Find | null) => void;
}

/** Words in the work items, or JQL about them: Jira finds, as the reader. */
export function FindBar({ find, found, onFind }: Props) {
  const { t } = useSite();
  const [by, setBy] = useState<Find['by']>(find?.by ?? 'text');
  const [text, setText] = useState(find?.text ?? '');
  // Following a link or a saved view changes what is searched for.
  const given = find ? `${find.by} ${find.text}` : '';
  const [shown, setShown] = useState(given);
  if (shown !== given) {
    setShown(given);
    setText(find?.text ?? '');
    if (find) setBy(find.by);
  }
  const send = () => onFind(text.trim() === '' ? null : { by, text: text.trim() });
  return (
    <>
      <form
        className="find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="find-text">
          <Textfield
            id="list-find"
            isCompact
            aria-label={t(`list.find.${by}`)}
            placeholder={t(`list.find.${by}`)}
            value={text}
            isInvalid={found?.refused != null}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
        <Button
          isSelected={by === 'jql'}
          aria-pressed={by === 'jql'}
          onClick={() => setBy(by === 'jql' ? 'text' : 'jql')}
        >
          {t('list.jql')}
        </Button>
        <Button type="submit" isLoading={found !== null && found.ids === null && found.refused === null}>
          {t('list.search')}
        </Button>
        {find && (
          <Button appearance="subtle" onClick={() => onFind(null)}>
            {t('list.searchClear')}
          </Button>
        )}
      </form>
      {found?.refused != null && (
        <div role="alert">
          <SectionMessage appearance="warning">
            <p>{found.refused === '' ? t('center.unread') : t('list.refused', { reason: found.refused })}</p>
          </SectionMessage>
        </div>
      )}
      {found?.isCut && <p className="subtle">{t('list.cut', { count: found.ids?.length ?? 0 })}</p>}
    </>
  );
}

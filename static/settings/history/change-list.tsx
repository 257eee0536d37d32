import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { PolicyChangeView } from '../../../src/contract/policy-history-view';
import type { BodyChange } from '../../../src/domain/policy/body-difference';
import { useSite } from '../../shared/site';
import { leafWords, pathWords } from './change-words';

const SHOWN_AT_FIRST = 6;

/** What differs from the version before: where, what it was, what it is. */
export function ChangeList({
  change,
}: {
  readonly change: Pick<PolicyChangeView, 'changes' | 'more' | 'what'>;
}) {
  const { t } = useSite();
  const [isOpen, setOpen] = useState(false);
  const { changes, more, what } = change;
  if (what !== 'saved') return null;
  if (changes.length === 0) return <p className="subtle no-change">{t('settings.sameBefore')}</p>;
  const shown = isOpen ? changes : changes.slice(0, SHOWN_AT_FIRST);
  const rest = changes.length - SHOWN_AT_FIRST;
  return (
    <>
      <ul className="changes">
        {shown.map((one) => (
          <li key={one.path}>
            <ChangeLine change={one} />
          </li>
        ))}
      </ul>
      {more && isOpen && <p className="subtle no-change">{t('settings.stillMoreChanges')}</p>}
      {rest > 0 && (
        <div className="aside-button">
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('settings.fewerChanges') : t('settings.moreChanges', { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}

/** `levels › Team lead › delay › minutes: 15 → 30` */
export function ChangeLine({ change }: { readonly change: BodyChange }) {
  const { t } = useSite();
  const nothing = t('settings.nothingThere');
  const [yes, no] = [t('settings.yes'), t('settings.no')];
  return (
    <>
      <span className="change-path">{pathWords(change.path)}</span>:{' '}
      <del>{leafWords(change.before, { yes, no, nothing })}</del>
      <span aria-label={t('settings.becomes')}> → </span>
      <ins>{leafWords(change.after, { yes, no, nothing })}</ins>
    </>
  );
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { PolicyChangeView } from '../../../src/contract/policy-history-view';
import type { BodyChange, Leaf } from '../../../src/domain/policy/body-difference';
import { SHIPPED_OWNER } from '../../../src/domain/policy/default-policies';
import { Person } from '../../shared/people/person';
import { useSite, type Site } from '../../shared/site';
import { policyTitle } from '../policy-title';
import { isPersonPath, leafWords, pathWords } from './change-words';

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

/** `levels › Team lead › delay › minutes: 15 → 30`; people by their names. */
export function ChangeLine({ change }: { readonly change: BodyChange }) {
  const { t } = useSite();
  const { path, before, after } = change;
  return (
    <>
      <span className="change-path">{pathWords(path)}</span>:{' '}
      <del>
        <LeafText path={path} leaf={before} />
      </del>
      <span aria-label={t('settings.becomes')}> → </span>
      <ins>
        <LeafText path={path} leaf={after} />
      </ins>
    </>
  );
}

/** `criterion, ladder:desk`: whole kinds, and single policies by their ids. */
const lockWords = (t: Site['t'], locks: string): string =>
  locks
    .split(', ')
    .map((lock) => {
      const [kind = '', policyId = ''] = lock.split(':');
      return policyTitle(t, { kind, policyId, name: policyId }).trim();
    })
    .join(', ');

function LeafText({ path, leaf }: { readonly path: string; readonly leaf: Leaf | undefined }) {
  const { t } = useSite();
  if (typeof leaf === 'string' && path === 'locks' && leaf !== '') return <>{lockWords(t, leaf)}</>;
  if (typeof leaf === 'string' && isPersonPath(path) && leaf !== SHIPPED_OWNER)
    return <Person accountId={leaf} />;
  const texts = { yes: t('settings.yes'), no: t('settings.no'), nothing: t('settings.nothingThere') };
  return <>{leafWords(leaf === SHIPPED_OWNER && isPersonPath(path) ? null : leaf, texts)}</>;
}

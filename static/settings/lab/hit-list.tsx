import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { HitWhy } from './hit-why';
import type { Hit, VersionReport } from './lab-report';

const AT_ONCE = 25;

/** Every hit in order of time, each opening with its why. */
export function HitList({ version: { hits, criterion, testability } }: { readonly version: VersionReport }) {
  const { t, language } = useSite();
  const [shown, setShown] = useState(AT_ONCE);
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  if (testability.tested === 'not at all') return <p>{t('lab.untestedHint')}</p>;
  if (hits.length === 0) return <p>{t('lab.noHits')}</p>;
  return (
    <div>
      <ul className="hits">
        {hits.slice(0, shown).map((hit) => (
          <li key={`${hit.history.id}:${hit.at}`}>
            <HitLine hit={hit} criterion={criterion} />
          </li>
        ))}
      </ul>
      {hits.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + AT_ONCE)}>
          {t('lab.moreHits', { count: count(hits.length - shown) })}
        </Button>
      )}
    </div>
  );
}

function HitLine({ hit, criterion }: { readonly hit: Hit; readonly criterion: VersionReport['criterion'] }) {
  const { t, times } = useSite();
  const { now } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const { history, at, heldSince, waited } = hit;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{history.key}</strong> {times.absolute(at, now)}{' '}
        <span className="subtle">
          {heldSince < at && t('lab.heldSince', { time: times.absolute(heldSince, now) })}
          {waited && ` ${t('lab.waitedForHours')}`}
        </span>
      </summary>
      {isOpen && <HitWhy history={history} criterion={criterion} at={at} heldSince={heldSince} />}
    </details>
  );
}

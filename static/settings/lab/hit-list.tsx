import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { HitWhy } from './hit-why';
import type { Hit, VersionReport } from './lab-report';
import { useSummaries } from './use-summaries';

const AT_ONCE = 25;

/** Every hit in order of time, each opening with its why. */
export function HitList({ version: { hits, criterion, testability } }: { readonly version: VersionReport }) {
  const { t, language } = useSite();
  const [shown, setShown] = useState(AT_ONCE);
  const summaries = useSummaries([...new Set(hits.slice(0, shown).map(({ history }) => history.id))]);
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  if (testability.tested === 'not at all') return <p>{t('lab.untestedHint')}</p>;
  if (hits.length === 0) return <p>{t('lab.noHits')}</p>;
  return (
    <div>
      <ul className="hits">
        {hits.slice(0, shown).map((hit) => (
          <li key={`${hit.history.id}:${hit.at}`}>
            <HitLine hit={hit} criterion={criterion} title={summaries.get(hit.history.id)} />
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

interface HitProps {
  readonly hit: Hit;
  readonly criterion: VersionReport['criterion'];
  /** What the work item is called, where the reader may see it. */
  readonly title: string | undefined;
}

function HitLine({ hit, criterion, title }: HitProps) {
  const { t, times } = useSite();
  const { now } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const { history, at, heldSince, waited } = hit;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{history.key}</strong> {title} <span className="hit-when">{times.absolute(at, now)}</span>{' '}
        <span className="subtle">
          {heldSince < at && t('lab.heldSince', { time: times.absolute(heldSince, now) })}
          {waited && ` ${t('lab.waitedForHours')}`}
        </span>
      </summary>
      {isOpen && <HitWhy history={history} criterion={criterion} at={at} heldSince={heldSince} />}
    </details>
  );
}

import { Button, Inline } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { useReader } from '../reader';
import type { JournalLine } from '../words/journal-words';

interface Entry {
  readonly lines: readonly JournalLine[];
}

/** That something went out as decided. What failed, or may have, is no delivery: it is always shown. */
const DELIVERIES: ReadonlySet<JournalLine['code']> = new Set([
  'effect-done',
  'effect-gathered',
  'effect-cancelled',
]);

/** A journal without the deliveries that drown its steps, until the reader asks for them. */
export function useDeliveries<E extends Entry>(
  entries: readonly E[],
): { readonly shown: readonly E[]; readonly toggle: ReactNode } {
  const { t } = useReader();
  const [isAll, setAll] = useState(false);
  const count = entries.flatMap(({ lines }) => lines).filter(({ code }) => DELIVERIES.has(code)).length;
  const toggle = count > 0 && (
    <Inline>
      <Button appearance="subtle" spacing="compact" onClick={() => setAll(!isAll)}>
        {isAll ? t('journalTab.hideDeliveries') : t('journalTab.showDeliveries', { count })}
      </Button>
    </Inline>
  );
  return { shown: isAll ? entries : entries.flatMap(stepsOf), toggle };
}

function stepsOf<E extends Entry>(entry: E): readonly E[] {
  const lines = entry.lines.filter(({ code }) => !DELIVERIES.has(code));
  return lines.length === 0 ? [] : [{ ...entry, lines }];
}

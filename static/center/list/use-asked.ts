import { useMemo } from 'react';
import type { AskedList } from '../use-center-page';
import type { ListChoice } from './list-choice';
import type { Found } from './use-found';

/** What the backend is asked for; null while it is not known what was found. The same question is the same value. */
export function useAsked({ filters, order }: ListChoice, found: Found | null): AskedList | null {
  const { life, mine } = filters;
  const named = JSON.stringify([
    filters.stages,
    filters.severities,
    order,
    found?.ids ?? null,
    filters.organisations,
  ]);
  const waits = found !== null && found.ids === null;
  return useMemo(() => {
    if (waits) return null;
    const [stages, severities, ordered, ids, organisations] = JSON.parse(named) as [
      AskedList['stages'],
      AskedList['severities'],
      NonNullable<AskedList['order']>,
      readonly string[] | null,
      readonly string[],
    ];
    return {
      life,
      mine,
      stages,
      severities,
      ...(life === 'open' ? { order: ordered } : {}),
      ...(organisations.length === 0 ? {} : { organisations }),
      ...(ids === null ? {} : { issueIds: ids }),
    };
  }, [life, mine, named, waits]);
}

import type { FactId } from '../../../src/domain/criteria/condition';
import { FACTS } from '../../../src/domain/criteria/fact-table';
import type { FactReadings, SlaReading } from '../../../src/domain/criteria/fact-value';
import type { Named } from '../../../src/domain/criteria/history';
import type { Instant } from '../../../src/domain/time';
import type { Site } from '../../shared/site';

type Speaker = Pick<Site, 't' | 'times' | 'language'>;

const LONGEST = 60;

/** What a fact is on a work item, with its unit; undefined: not known of it, null: known, and there is nothing. */
export function exampleText(
  fact: FactId,
  readings: FactReadings,
  now: Instant,
  site: Speaker,
): string | null | undefined {
  const { t, times, language } = site;
  const value: unknown = readings[fact]?.value;
  if (value === undefined) return undefined;
  const number = (amount: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(amount);
  const of = (slas: readonly SlaReading[], say: (sla: SlaReading) => string | null) => {
    const said = slas.flatMap((sla) => {
      const text = say(sla);
      return text === null ? [] : [`${sla.name} ${text}`];
    });
    return said[0] ?? null;
  };
  switch (FACTS[fact].kind) {
    case 'choice':
      return fact === 'statusCategory'
        ? categoryName(value as Named, t)
        : ((value as Named | null)?.name ?? null);
    case 'list':
      return (value as readonly Named[]).map(({ name }) => name).join(', ') || null;
    case 'flag':
      return t(value === true ? 'criteria.op.isTrue' : 'criteria.op.isFalse');
    case 'slaFlag':
      return of(value as readonly SlaReading[], ({ breached, state }) => {
        const isSo = fact === 'slaBreached' ? breached : state === 'paused';
        return t(isSo ? 'criteria.op.isTrue' : 'criteria.op.isFalse');
      });
    case 'since':
      return value === null ? null : times.duration(Math.max(0, now - Number(value)));
    case 'slaLeft':
      return of(value as readonly SlaReading[], ({ breachAt, leftMs }) => {
        const left = leftMs ?? (breachAt === null ? null : breachAt - now);
        return left === null ? null : left < 0 ? `−${times.duration(-left)}` : times.duration(left);
      });
    case 'slaUsed':
      return of(
        value as readonly SlaReading[],
        ({ usedPercent, usedAt, percentPerMs }) => `${number(usedPercent + (now - usedAt) * percentPerMs)} %`,
      );
    case 'moments':
      return number((value as readonly Instant[]).length);
    case 'words':
      return (value as readonly { readonly words: string }[]).at(-1)?.words.trim().slice(0, LONGEST) ?? null;
    case 'rating':
    case 'count':
      return value === null ? null : number(Number(value));
  }
}

const CATEGORIES = ['new', 'indeterminate', 'done'] as const;

function categoryName({ id, name }: Named, t: Speaker['t']): string {
  const known = CATEGORIES.find((category) => category === id);
  return known ? t(`criteria.category.${known}`) : name;
}

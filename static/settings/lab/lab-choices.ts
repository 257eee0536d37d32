import type { SettingsView } from '../../../src/contract/settings-view';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { LabChoice } from './lab-choice';

/** A criterion that can be tried; `sent` came from an editor and may not be saved. */
export interface Triable {
  readonly key: string;
  readonly criterion: Criterion;
  readonly sent: boolean;
}

const SENT = '(sent)';

/** What was sent comes first, unless it is just what is saved. */
export function triable(view: SettingsView, choice: LabChoice | null): readonly Triable[] {
  const saved = view.criteria.map(({ id, body }) => ({ key: id, criterion: body, sent: false }));
  if (choice === null || saved.some(({ criterion }) => isSame(criterion, choice.criterion))) return saved;
  return [{ key: SENT, criterion: choice.criterion, sent: true }, ...saved];
}

/** What is chosen when something was sent: it, and what is saved under its id beside it; else the first and nothing. */
export function firstChosen(all: readonly Triable[], choice: LabChoice | null): readonly [string, string] {
  const own = all.find(
    ({ criterion, sent }) => choice !== null && (sent || isSame(criterion, choice.criterion)),
  );
  if (own === undefined) return [all[0]?.key ?? '', ''];
  const saved = own.sent ? all.find(({ key }) => key === own.criterion.id) : undefined;
  return [own.key, saved?.key ?? ''];
}

const isSame = (a: Criterion, b: Criterion): boolean => JSON.stringify(a) === JSON.stringify(b);

export const PERIODS = [30, 90, 180, 365] as const;
export const SAMPLES = [200, 500, 2000] as const;

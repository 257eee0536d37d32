import { checked, refused, type Checked } from '../checked';
import type { PackedField } from './handoff';
import type { Team } from './team';

/** The package for a team: every field it asks for, none empty. Problems name each field that is missing (`package.logs`). */
export function pack(
  { asks = [] }: Team,
  sent: Readonly<Record<string, string>>,
): Checked<readonly PackedField[]> {
  const packed = asks.map(({ id, name = null }) => ({ id, name, text: sent[id]?.trim() ?? '' }));
  const missing = packed.filter(({ text }) => text === '');
  if (missing.length === 0) return checked(packed);
  return refused(
    missing.map(({ id }) => ({ path: `package.${id}`, message: 'The team asks for this: fill it in.' })),
  );
}

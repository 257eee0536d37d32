import type { CriterionSetting } from '../../contract/settings-view';
import type { PolicySet } from '../../domain/policy/policy-set';
import type { FiringCount } from './read-firings';

/** Criteria as the settings page lists them, by name. */
export function criterionSettings(
  criteria: PolicySet['criteria'],
  firings: ReadonlyMap<string, FiringCount>,
): readonly CriterionSetting[] {
  return Object.entries(criteria)
    .map(([id, { version, body }]): CriterionSetting => {
      const count = firings.get(id);
      return {
        id,
        name: body.name,
        mode: body.mode,
        version,
        playbookId: body.starts.playbookId,
        severity: body.starts.severity,
        holdsForMinutes: body.holdsForMinutes,
        lastFiredAt: count?.lastAt ?? null,
        fired: count?.fired ?? 0,
        firedMore: count?.more ?? false,
        body,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

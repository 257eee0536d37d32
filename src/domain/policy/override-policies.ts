import type { LivePolicies, LivePolicy, PolicyKind, PolicySet } from './policy-set';

/** The one id of a project's settings among policies of their kind. */
export const SETTINGS_ID = 'project';

/** `base` with what a scope saved on top, policy by policy. The generation stays the caller's business. */
export function overridePolicies(base: PolicySet, saved: LivePolicies): PolicySet {
  return {
    generation: base.generation,
    criteria: { ...base.criteria, ...saved.criterion },
    ladders: { ...base.ladders, ...saved.ladder },
    calendars: { ...base.calendars, ...saved.calendar },
    playbooks: { ...base.playbooks, ...saved.playbook },
    severities: { ...base.severities, ...saved.severity },
    settings: saved.settings?.[SETTINGS_ID] ?? base.settings,
  };
}

/** A policy by kind and id, or undefined where there is none of that id. */
export function policyOf<K extends PolicyKind>(
  set: PolicySet,
  kind: K,
  policyId: string,
): LivePolicy<K> | undefined {
  const found: { readonly [P in PolicyKind]: Readonly<Record<string, LivePolicy<P>>> } = {
    criterion: set.criteria,
    ladder: set.ladders,
    calendar: set.calendars,
    playbook: set.playbooks,
    severity: set.severities,
    settings: { [SETTINGS_ID]: set.settings },
  };
  return Object.hasOwn(found[kind], policyId) ? found[kind][policyId] : undefined;
}

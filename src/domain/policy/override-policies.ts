import { keepCodes } from './keep-codes';
import type { LivePolicies, LivePolicy, PolicyKind, PolicySet, RemovedPolicies } from './policy-set';

/** The one id of a project's settings, and of its vocabulary, among policies of their kind. */
export const SETTINGS_ID = 'project';

/** `base` with what a scope saved on top and without what it took away, policy by policy. The generation stays the caller's business. */
export function overridePolicies(
  base: PolicySet,
  saved: LivePolicies,
  removed: RemovedPolicies = {},
): PolicySet {
  return {
    generation: base.generation,
    criteria: without({ ...base.criteria, ...saved.criterion }, removed.criterion),
    ladders: without({ ...base.ladders, ...saved.ladder }, removed.ladder),
    calendars: without({ ...base.calendars, ...saved.calendar }, removed.calendar),
    playbooks: without({ ...base.playbooks, ...saved.playbook }, removed.playbook),
    severities: { ...base.severities, ...saved.severity },
    settings: saved.settings?.[SETTINGS_ID] ?? base.settings,
    vocabulary: overVocabulary(base.vocabulary, saved.vocabulary?.[SETTINGS_ID]),
  };
}

/** What was saved, and hidden behind it what it would have inherited. */
function overVocabulary(
  base: LivePolicy<'vocabulary'>,
  saved: LivePolicy<'vocabulary'> | undefined,
): LivePolicy<'vocabulary'> {
  return saved ? { version: saved.version, body: keepCodes(saved.body, base.body) } : base;
}

function without<T>(
  policies: Readonly<Record<string, T>>,
  removed: Readonly<Record<string, number>> = {},
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(policies).filter(([id]) => !Object.hasOwn(removed, id)));
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
    vocabulary: { [SETTINGS_ID]: set.vocabulary },
  };
  return Object.hasOwn(found[kind], policyId) ? found[kind][policyId] : undefined;
}

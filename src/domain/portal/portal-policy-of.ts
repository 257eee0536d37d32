import type { PolicySet } from '../policy/policy-set';
import { DEFAULT_PORTAL, type PortalPolicy } from './portal-policy';

/** What the project lets its customers do. One that decided nothing and has no standard playbook any more begins with its first. */
export function portalPolicyOf({ settings, playbooks }: PolicySet): PortalPolicy {
  if (settings.body.portal) return settings.body.portal;
  const { playbookId } = DEFAULT_PORTAL;
  const [first = playbookId] = Object.keys(playbooks);
  return playbooks[playbookId] ? DEFAULT_PORTAL : { ...DEFAULT_PORTAL, playbookId: first };
}

import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { AdminCalls, Reply } from '../../src/contract/calls';
import { DEFAULT_PORTAL, type PortalPolicy } from '../../src/domain/portal/portal-policy';
import type { StorySite } from './story-site';

/** Priya switches the project on, and lets its customers do what is given beside what is shipped. */
export async function openPortal({ site }: StorySite, given: Partial<PortalPolicy>): Promise<void> {
  const priya = site.as(PEOPLE.priya.accountId);
  const ask = async (call: string, payload: object) =>
    (await priya.invoke('escalation-settings', call, { projectId: '10000', ...payload })) as Reply<
      AdminCalls['settings.view']['reply']
    >;
  await ask('project.switch', { on: true });
  const settings = await ask('settings.view', {});
  if (!settings.ok) throw new Error(settings.problem.message);
  const { generation, settings: saved } = settings.value;
  const body = { ...saved.body, portal: { ...DEFAULT_PORTAL, ...given } };
  const saving = await ask('policy.save', { generation, kind: 'settings', policyId: saved.id, body });
  if (!saving.ok) throw new Error(saving.problem.message);
}

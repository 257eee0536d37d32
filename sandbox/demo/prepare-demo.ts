import { ROLE } from '../jira/definitions/choices';
import { FIELD } from '../jira/fields/field-ids';
import type { SandboxJira } from '../jira/sandbox-jira';
import { PEOPLE } from '../jira/seed/people';
import { DEMO_PROVIDERS } from './demo-providers';
import { DEMO_TEAMS } from './demo-teams';
import type { Site } from '../site';

interface Saved {
  readonly generation: number;
  readonly ladders: readonly { readonly id: string; readonly body: unknown }[];
  readonly settings: { readonly body: unknown };
  readonly criteria: readonly { readonly id: string; readonly body: unknown }[];
}

/** Who is told on each level of the demo desk's ladder: the lead, the service manager, the executive. */
const LADDER_PEOPLE = [PEOPLE.lena, PEOPLE.marco, PEOPLE.erik];

const ERIK = { kind: 'person', accountId: PEOPLE.erik.accountId };

/** Criteria that start by themselves on the demo desk; the others propose. */
const STARTING = new Set(['critical-unassigned', 'customer-unanswered', 'sla-breach']);

/** Sets the demo desk up as its admin would, through the settings page's own calls: who runs escalations, who is told, what starts. */
export async function prepareDemo(site: Site<SandboxJira>): Promise<void> {
  const admin = site.as(PEOPLE.priya.accountId);
  const projectId = site.jira.state.project('SUP')?.id;
  const ask = async (call: string, payload: Readonly<Record<string, unknown>>): Promise<Saved> => {
    const reply = (await admin.invoke('escalation-settings', call, { projectId, ...payload })) as {
      readonly ok: boolean;
      readonly value: Saved;
    };
    if (!reply.ok)
      throw new Error(`the demo desk could not be set up: ${call} answered ${JSON.stringify(reply)}`);
    return reply.value;
  };
  let view = await ask('settings.view', {});
  const save = async (kind: string, policyId: string, body: unknown): Promise<void> => {
    view = await ask('policy.save', { generation: view.generation, kind, policyId, body });
  };
  await save('settings', 'project', {
    ...(view.settings.body as object),
    escalationRole: ROLE.escalationManagers.name,
    teamFieldId: FIELD.team,
    teams: DEMO_TEAMS,
    providers: DEMO_PROVIDERS,
  });
  for (const { id, body } of view.ladders) {
    // The others tell whom the work item and the project name.
    if (id !== 'support-management' && id !== 'senior-management') continue;
    const ladder = body as { readonly levels: readonly { readonly name: string }[] };
    const last = ladder.levels.length - 1;
    const levels = ladder.levels.map((level, index) => {
      if (id === 'senior-management') return index === last ? { ...level, people: [ERIK] } : level;
      return {
        ...level,
        name: ['Team lead', 'Service manager', 'Head of operations'][index] ?? level.name,
        people: [{ kind: 'person', accountId: (LADDER_PEOPLE[index] ?? PEOPLE.erik).accountId }],
      };
    });
    await save('ladder', id, { ...ladder, levels });
  }
  for (const { id, body } of view.criteria) {
    if (STARTING.has(id)) await save('criterion', id, { ...(body as object), mode: 'start' });
  }
}

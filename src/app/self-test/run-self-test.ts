import type { SelfTestView } from '../../contract/self-test-view';
import { judgeSite, type ProbedProject } from '../../domain/self-test/judge-site';
import { done, fail, type Result } from '../../domain/problem';
import { policiesOf, SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';

/** Each costs six requests: beyond that, a test would take what the engine needs. */
const MOST_PROJECTS = 20;

/** Asks Jira, as the app and as the admin, for what the engine rests on, in every project that is switched on. */
export async function runSelfTest(
  { store, clock }: Ports,
  permit: SitePermit,
): Promise<Result<SelfTestView>> {
  const { projects } = await permit.site.serviceProjects();
  const on = projects.filter(({ switchedOn }) => switchedOn);
  const tested = on.slice(0, MOST_PROJECTS);
  const keys = [SITE_SCOPE, ...tested.map(({ id }) => id)];
  const [site, ...rows] = await store.getMany(keys.map((key) => ({ entity: 'generation' as const, key })));
  const probed: ProbedProject[] = [];
  for (const [index, { id, key }] of tested.entries()) {
    const { settings, calendars } = policiesOf({ site, project: rows[index] });
    const { escalationRole, teamFieldId, teams = [] } = settings.body;
    probed.push({
      key,
      ...(await permit.site.probeProject(id, escalationRole)),
      escalationRole,
      calendars: Object.values(calendars).map(({ version, body }) => ({
        name: body.name,
        zone: body.zone,
        isShipped: version === 0,
      })),
      teamFieldId,
      teams: teams.length,
    });
  }
  const found = { ...(await permit.site.probeSite()), isZone, projects: probed };
  return done({
    now: clock.now(),
    findings: judgeSite(found),
    projects: tested.map(({ id, key, name }) => ({ id, key, name })),
    untested: on.length - tested.length,
  });
}

/** Zones are asked of the platform that counts in them. */
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const SUBJECT = 'Test of the Escalation Center';
const TEXT = 'A Jira admin asked for this test mail. If you read it, mails of escalations reach you.';

/** Sends the admin a mail by the newest work item of a project, as escalations do. What becomes of it in Jira cannot be asked. */
export async function sendTestMail(
  { desk }: Ports,
  permit: SitePermit,
  { id }: { readonly id: string },
): Promise<Result<{ readonly issueKey: string }>> {
  const issue = await permit.site.newestIssue(id);
  if (!issue) return fail('not-found', 'the project has no work item that you may browse');
  const sent = await desk.mail(issue.id, permit.by, SUBJECT, TEXT);
  if (sent.kind === 'done') return done({ issueKey: issue.key });
  return fail('jira-unavailable', sent.why);
}

import { currentInvocation } from '../../sandbox/platform/runtime/invocation';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { HOUR, MINUTE } from '../../src/domain/time';
import { LOAD_START, type LoadSite } from '../load/open-load-site';
import { storedRows } from '../replay/stored-rows';
import { atMost, stated, type Figure } from './figure';

const SHARE_POINTS = 3_250;
const KILLED_AT_PAGE = 60;
/** While the import is running. The playbook's clocks never rest: the first level is told after half an hour. */
const ESCALATED_AT = LOAD_START + 2 * HOUR + 10 * MINUTE;
const FIRST_LEVEL_AFTER = 30 * MINUTE;
const LONGEST = 24 * HOUR;

/** P8: the first look at every open issue. In the middle a worker is killed, and a person escalates an issue whose first level comes due. */
export async function importFigures(load: LoadSite): Promise<Figure[]> {
  const { site, meter, projectId } = load;
  const begun = site.clock.now();
  const issues = [...site.jira.state.issues.byId.values()].filter(
    (issue) => site.jira.state.projectOf(issue).id === projectId,
  ).length;
  let pages = 0;
  let killed = 0;
  const comments: { readonly at: number; readonly path: string }[] = [];
  meter.reset();
  meter.listener = (cause, { at, method, path }) => {
    if (method === 'POST' && /\/issue\/\d+\/comment/.test(path)) comments.push({ at, path });
    if (cause !== 'import') return;
    pages += 1;
    if (pages === KILLED_AT_PAGE) killed += killWorker();
  };
  site.clock.at(ESCALATED_AT, 'bench:escalate', () => escalate(load));
  const job = () => storedRows(site.snapshot(), 'job').find(({ id }) => id === `import:${projectId}`);
  while (job()?.state !== 'done' && site.clock.now() < begun + LONGEST) await site.advance(HOUR);
  meter.listener = undefined;
  const snapshot = site.snapshot();
  const dueAt = ESCALATED_AT + FIRST_LEVEL_AFTER;
  const told = comments.find(({ at, path }) => at >= dueAt && path.includes(`/${escalatedIssue(load)}/`));
  const watches = storedRows(snapshot, 'watch').length;
  const { points } = meter.of('import');
  const dearest = Math.max(...site.jira.points().map((hour) => hour.points));
  return [
    atMost('P8', 'first import of 10,000 open issues', points, 'points', 12_000),
    atMost('P8', 'dearest hour meanwhile, all work together', dearest, 'points', SHARE_POINTS),
    atMost('P8', `issues left out, a worker killed on page ${KILLED_AT_PAGE}`, issues - watches, '', 0),
    atMost(
      'P8',
      'a step due meanwhile is told late by',
      told ? (told.at - dueAt) / 1000 : LONGEST / 1000,
      's',
      60,
    ),
    stated('P8', 'workers killed', killed, ''),
    stated('P8', 'simulated time it takes', ((job()?.at ?? site.clock.now()) - begun) / HOUR, 'h'),
  ];
}

/** As if the platform took the process away: nothing this call asks for any more is done or answered. */
function killWorker(): number {
  const invocation = currentInvocation();
  if (!invocation) return 0;
  invocation.waitMs = invocation.parts.spec.limitMs;
  invocation.kill();
  return 1;
}

const escalatedIssue = ({ site, keys }: LoadSite): string =>
  site.jira.state.issues.find(keys.at(-1) ?? '')?.id ?? '';

async function escalate(load: LoadSite): Promise<void> {
  const payload = {
    issueId: escalatedIssue(load),
    playbookId: 'major-incident',
    severity: 'high',
    reasonCode: 'stuck',
    words: 'It cannot wait for the import.',
    tried: '',
    shouldKnow: [],
  };
  const reply = await load.site
    .as(PEOPLE.ada.accountId)
    .invoke('escalation-workspace', 'escalation.open', payload);
  if (!(reply as { readonly ok: boolean }).ok) throw new Error(`not escalated: ${JSON.stringify(reply)}`);
}

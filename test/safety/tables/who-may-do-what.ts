import { AUTOMATION_ROWS } from '../../forge/matrix-rows/automation-rows';
import { PORTAL_ROWS } from '../../forge/matrix-rows/portal-rows';
import { EVERY_CALL, type EveryCall } from '../../forge/every-call';
import { ASKERS, holds, seesProject, type Asker, type Row } from '../../forge/matrix-table';
import { mayCall, PORTAL_ASKERS, type PortalAsker, type PortalStanding } from '../../forge/portal-table';
import { code, table } from './markdown';

const askers = Object.keys(ASKERS) as readonly Asker[];
const portalAskers = Object.keys(PORTAL_ASKERS) as readonly PortalAsker[];

/** What a call is about, and whose sight of what is asked for first. */
const ABOUT: Readonly<Record<EveryCall['on'], string>> = {
  issue: 'work item',
  escalation: 'record',
  handoff: 'hand-off',
  lost: 'record of a deleted work item',
  project: 'project',
  request: 'request',
  site: 'site',
};

const SURFACES: Readonly<Record<string, string>> = {
  'escalation-workspace': 'On the work item, and on the record beside a list',
  'escalation-center': 'Escalation Center',
  'escalation-settings': 'Settings of projects and of the site',
};

type MayCall = Pick<Row<unknown>, 'holders'>;

/** ✓ served; × told that they may not; · told the same as of a thing that does not exist. */
function verdict(asker: Asker, row: MayCall, on: EveryCall['on']): string {
  const sees = on === 'site' ? asker !== 'anonymous' : seesProject(asker);
  if (!sees) return '·';
  return holds(asker, row) ? '✓' : '×';
}

const ofSurface = (module: string): string => {
  const rows = EVERY_CALL.filter((call) => call.module === module).map(({ name, on, row }) => [
    code(name),
    ABOUT[on],
    ...askers.map((asker) => verdict(asker, row as MayCall, on)),
  ]);
  return `### ${SURFACES[module] ?? module} (${rows.length} calls)\n${table(['call', 'about', ...askers], rows)}`;
};

const ofActions = (): string => {
  const rows = Object.entries(AUTOMATION_ROWS).map(([name, row]) => [
    code(name),
    ...askers.map((asker) => verdict(asker, row, 'issue')),
  ]);
  return `### Actions of automation rules (${rows.length}), as the person of the rule’s connection\n${table(['action', ...askers], rows)}`;
};

/** `own` is a request of the reporter’s, shared with their organisation. */
const ofPortal = (): string => {
  const rows = Object.entries(PORTAL_ROWS).map(([name, { holders }]) => [
    code(name),
    ...portalAskers.map((asker) => {
      const { own, halden, shared } = PORTAL_ASKERS[asker];
      const of = (standing: PortalStanding): string => {
        if (mayCall(standing, holders)) return '✓';
        return standing === 'nothing' ? '·' : '×';
      };
      return [own, halden, shared].map(of).join(' ');
    }),
  ]);
  const head = ['call', ...portalAskers];
  return [
    `### Portal (${rows.length} calls)`,
    'Three requests each: one that the reporter’s organisation shares, one of another customer’s, and one in which the unlicensed employee takes part.',
    '',
    table(head, rows),
  ].join('\n');
};

/** How many calls serve each kind of caller, on what is theirs to see. */
const inShort = (): string => {
  const calls = EVERY_CALL.filter(({ on }) => on !== 'request');
  const served = (asker: Asker): number =>
    calls.filter(({ row, on }) => verdict(asker, row as MayCall, on) === '✓').length;
  return `### In short
${table(
  ['', ...askers],
  [[`of ${calls.length} calls, served`, ...askers.map((asker) => String(served(asker)))]],
)}

Customers have the portal alone, see below.`;
};

/** The negative matrix in one view: whose call is served, refused, or answered as if there were no such thing. */
export const whoMayDoWhat = (): string =>
  [
    '## S1 · Who may do what',
    `✓ served · × told that they may not · “·” told the same as of a thing that does not exist. Every cell is tried, with one’s own thing, with one of a project that one does not see,
under a security level, and with one that does not exist; each of these is “·” for everybody who does not see it, and forged names and roles in what is sent change nothing. A refusal writes nothing.`,
    inShort(),
    ...Object.keys(SURFACES).map(ofSurface),
    ofActions(),
    ofPortal(),
  ].join('\n\n');

import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './commands.mjs';

const PORTAL = ['test/forge/portal-matrix.test.ts'];
const CALLS_ALONE = ['test/forge/permission-matrix.test.ts'];
/** The titles of the tests of some calls. */
const asked = (calls) => calls && `^(${calls.replaceAll('.', '\\.')}), asked by`;
const MATRIX = [
  'test/forge/permission-matrix.test.ts',
  'test/forge/automation-matrix.test.ts',
  'test/forge/permission-rule.test.ts',
  ...PORTAL,
];
const RULES = 'src/forge/permission-rule.ts';
const PERMIT = 'src/forge/permit.ts';
const PERMIT_REQUEST = 'src/forge/permit-request.ts';
const LOST = 'src/forge/permit-lost.ts';
const ACROSS = 'src/forge/permit-across.ts';
const STANDING = 'src/forge/standing.ts';
const read = (folder, file) => readFileSync(path.join(folder, file), 'utf8');

/**
 * One check taken out: an exact text of one file, and what is left of it. `calls`, a pattern of names, are the calls of the matrix that
 * ask for it: their tests alone are run.
 */
const without = (name, file, find, put = '', { tests = CALLS_ALONE, calls, titles = asked(calls) } = {}) => ({
  name,
  edits: [{ file, find, put }],
  tests,
  ...(titles === undefined ? {} : { titles }),
});

/** For each permission a call, or a few, of the matrix that ask for it and nothing else. */
const ASKING = {
  'speak-as-customer': 'portal.ask',
  'see-record': 'journal.page',
  request: 'issue.form',
  contribute: 'handoff.form',
  'speak-for-customer': 'customer.agreed',
  'answer-handoff': 'handoff.accept',
  'withdraw-handoff': 'handoff.withdraw',
  'see-project': 'center.page',
  'set-policies': 'settings.view',
  'run-site': 'engine.health',
  run: 'escalation.close',
  approve: 'escalation.approve',
  inform: 'update.post',
  'answer-level': 'level.acknowledge',
};

/** Each rule of the table "who may do what", taken out alone: then everybody may who sees the thing. */
const rules = (folder) =>
  [...read(folder, RULES).matchAll(/^ {2}'?([a-z-]+)'?: (\(\{.+),$/gmu)]
    .filter(([, , rule]) => !rule.startsWith('() =>'))
    .map(([line, permission, rule]) =>
      without(
        `the rule of '${permission}'`,
        RULES,
        line,
        line.replace(rule, () => '() => true'),
        permission === 'speak-as-customer' ? { tests: PORTAL } : { calls: ASKING[permission] },
      ),
    );

/** Calls whose permit itself lets only some in, whatever is asked for: that is taken out among the guards. */
const BY_PERMIT = new Set(['center.across']);

/** Calls of which somebody who sees the thing is refused, as the rows of the matrix name them. */
function callsThatAsk(folder) {
  const files = ['test/forge/matrix-table.ts', ...filesIn(folder, 'test/forge/matrix-rows')];
  return files
    .flatMap((file) => [...read(folder, file).matchAll(/^ {2}'([a-z][\w.-]+)': \{\s*holders: '(\w+)'/gmu)])
    .filter(([, name, holders]) => holders !== 'browse' && !BY_PERMIT.has(name))
    .map(([, name]) => name);
}

const filesIn = (folder, place) =>
  readdirSync(path.join(folder, place))
    .map((name) => `${place}/${name}`)
    .filter((file) => statSync(path.join(folder, file)).isFile());

/** What every call asks for beyond sight of the thing, taken out of all at once: each must turn a test of its own red. */
const ofEveryCall = (folder) => ({
  name: 'what each call asks for',
  edits: [
    {
      file: 'src/forge/prepared-call.ts',
      find: "const asked = typeof permission === 'function' ? permission(payload) : permission;",
      put: "const asked = 'see-issue' as const;",
    },
    {
      file: 'src/forge/pair-call.ts',
      find: 'permitEscalation(caller, payload.escalationId, permission)',
      put: "permitEscalation(caller, payload.escalationId, 'see-issue')",
    },
    {
      file: 'src/forge/automation/prepared-action.ts',
      find: "  typeof permission === 'function' ? permission(input) : permission;",
      put: "  (permission === undefined ? permission : 'see-issue') as CallPermission;",
    },
  ],
  tests: MATRIX,
  /** The titles of the tests of a call begin with these. */
  everyOf: callsThatAsk(folder).map((name) => `${name}, asked by`),
});

/** What the matrix says of records whose work items were deleted. */
const OF_DELETED = { titles: '^the matrix (leaves|knows)' };

const SIGHT_OF_LOST =
  "  if ((await caller.desk.sightOf(subjectId, projectId)).kind !== 'gone') return NOT_FOUND;\n";

const GUARDS = [
  {
    name: 'who is an agent of any project',
    edits: [
      {
        file: ACROSS,
        find: '  if (!(await isAgentSomewhere(caller.jira)) || !allows(permission, asker)) return FORBIDDEN;\n',
        put: '',
      },
      { file: ACROSS, find: '  if (projectIds.size === 0) return FORBIDDEN;\n', put: '' },
    ],
    tests: CALLS_ALONE,
    titles: asked('center.across'),
  },
  without(
    'sight of the request of a portal call',
    PERMIT_REQUEST,
    "  if (sight === 'denied') return NOT_FOUND;\n",
    '',
    { tests: PORTAL },
  ),
  without(
    'whose request it is, where Jira cannot be asked as them',
    PERMIT_REQUEST,
    "  if (sight === 'unasked' && (request.secured || !speaks)) return NOT_FOUND;\n",
    '',
    { tests: PORTAL },
  ),
  without(
    'the security level, where Jira cannot be asked as them',
    PERMIT_REQUEST,
    '(request.secured || !speaks)',
    '!speaks',
    { tests: PORTAL },
  ),
  without(
    'who is a member of an organisation',
    'src/forge/jira/portal-request.ts',
    'if (page.values.some((one) => one.accountId === accountId)) return true;',
    'if (page.values.length > 0) return true;',
    { tests: PORTAL },
  ),
  without(
    'nobody is known without an account',
    'src/forge/define-calls.ts',
    ' || accountId === UNIDENTIFIED) return NOT_FOUND;',
    ') return NOT_FOUND;',
    { tests: ['test/forge/define-calls.test.ts'] },
  ),
  without(
    'what is done while the licence has lapsed',
    'src/forge/define-calls.ts',
    '    if (hasLapsed() && !isServedLapsed(name)) return LAPSED;\n',
    '',
    { tests: ['test/forge/licence.test.ts'] },
  ),
  without(
    'asks Jira as the caller, not as the app',
    'src/forge/jira/jira-client.ts',
    '  clientFor((route, init) => asUser()',
    '  clientFor((route, init) => asApp()',
    { calls: 'issue.view|settings.view' },
  ),
  without(
    'sight of the project of a call',
    PERMIT,
    '  const found = await standingInProject(caller.jira, projectId);\n  if (!found) return NOT_FOUND;',
    '  const found = (await standingInProject(caller.jira, projectId)) ?? { agent: true, projectAdmin: true, jiraAdmin: true };',
    { calls: 'center.page|settings.view' },
  ),
  without(
    'sight of the work item of a call',
    STANDING,
    '  if (!answer?.permissions.BROWSE_PROJECTS.havePermission) return undefined;',
    '  if (!answer) return undefined;',
    { tests: ['test/forge/standing.test.ts'] },
  ),
  without(
    'the site’s policies are Jira admins’',
    PERMIT,
    "const permit = await permitSite(caller, 'run-site');",
    "const permit = await permitSite(caller, 'see-issue');",
    { tests: ['test/forge/site-scope.test.ts'] },
  ),
  without(
    'who is in the escalation role',
    PERMIT,
    '  return roles.includes(settings.body.escalationRole);',
    '  return true;',
    { calls: 'escalation.close' },
  ),
  without(
    'who is on the team of a record',
    PERMIT,
    "  const team = await caller.store.get('part', partKey(head.id, 'team'));\n",
    "  const team = await caller.store.get('part', partKey(head.id, 'team'));\n  if (team) return true;\n",
    // The first of the two gives the record a team.
    { calls: 'role.set|update.post' },
  ),
  without(
    'who is asked to approve',
    PERMIT,
    '  return isNamedApprover(caller.desk, pinned.row.body.playbook, head, caller.accountId);',
    '  return true;',
    { tests: ['test/stories/people.test.ts'] },
  ),
  without(
    'who is an agent',
    STANDING,
    'agent: SERVICEDESK_AGENT.havePermission',
    'agent: SERVICEDESK_AGENT.havePermission || true',
    { calls: 'issue.form' },
  ),
  without(
    'who is a project admin',
    STANDING,
    'projectAdmin: ADMINISTER_PROJECTS.havePermission',
    'projectAdmin: ADMINISTER_PROJECTS.havePermission || true',
    { calls: 'settings.view' },
  ),
  without('who is a Jira admin', STANDING, 'answer?.permissions.ADMINISTER.havePermission ?? false', 'true', {
    calls: 'engine.health',
  }),
  {
    // Each of the two tells it of what the caller sees, the second of the rest as well.
    name: 'the record of a deleted work item that is there',
    edits: [
      { file: LOST, find: ' || issue) return NOT_FOUND;', put: ') return NOT_FOUND;' },
      { file: LOST, find: SIGHT_OF_LOST, put: '' },
    ],
    tests: CALLS_ALONE,
    ...OF_DELETED,
  },
  without(
    'the record of a deleted work item that was secured',
    LOST,
    '  if (head.secured && !known.projectAdmin) return NOT_FOUND;\n',
    '',
    OF_DELETED,
  ),
  without('whether a work item was deleted', LOST, SIGHT_OF_LOST, '', OF_DELETED),
  without(
    'the permission on the second of two records',
    'src/forge/pair-call.ts',
    '  return permitEscalation(caller, otherId, permission);',
    "  return permitEscalation(caller, otherId, 'see-issue');",
    { tests: ['test/stories/linked-incidents.test.ts'] },
  ),
  without(
    'whose a pass is',
    'src/forge/issue-pass.ts',
    'return timingSafeEqual(Buffer.from(signature), Buffer.from(expected));',
    'return expected.length > 0;',
    { tests: ['test/forge/issue-pass.test.ts'] },
  ),
  without(
    'how long a pass holds',
    'src/forge/issue-pass.ts',
    "if (signature === '' || Number(until) <= now) return false;",
    "if (signature === '') return false;",
    { tests: ['test/forge/issue-pass.test.ts'] },
  ),
];

/** Every check of a permission, each to be taken out of the code alone, and the tests of which one must go red. `folder` holds the repo. */
export const plantedChecks = (folder = root) => [ofEveryCall(folder), ...rules(folder), ...GUARDS];

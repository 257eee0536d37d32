import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { FIELD } from '../../../sandbox/jira/fields/field-ids';
import type { Ports } from '../../../src/app/ports/ports';
import { MINUTE } from '../../../src/domain/time';
import { InsideApp, MONDAY_9 } from '../inside-app';

const CHECK = path.resolve(__dirname, '../../../../shared/tools/jira-contract/check.mjs');

let app: InsideApp;

/** Everything that the engine asks of Jira and does in it, once. */
async function engine({ desk }: Ports): Promise<void> {
  const [issueId, otherId, doneId] = ['SUP-1', 'SUP-3', 'SUP-8'].map((key) => app.issueId(key));
  if (issueId === undefined || otherId === undefined || doneId === undefined)
    throw new Error('no demo issues');
  const projects = await desk.switchedOnProjects();
  await desk.readHistory(issueId);
  await desk.readHistory('99999999');
  await desk.readHistories([issueId, otherId]);
  await desk.changedSince(projects, MONDAY_9 - 30 * MINUTE, 20);
  await desk.outsideJql(issueId, { own: 'project = SUP', broken: 'nonsense = 1' });
  await desk.sightOf('99999999', '10000');
  const sight = await desk.sightOf(issueId, '10000');
  if (sight.kind !== 'there') throw new Error(`SUP-1 is ${sight.kind}`);
  for (const target of [
    { kind: 'person', accountId: PEOPLE.lena.accountId },
    { kind: 'group', groupId: '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03' },
    { kind: 'role', role: 'project-lead' },
  ] as const) {
    await desk.resolve(target, sight.subject, null);
  }
  await desk.whoMayBrowse(issueId, [PEOPLE.lena.accountId, PEOPLE.otto.accountId]);
  for (const isPublic of [true, false]) {
    const mentions = isPublic ? [] : [PEOPLE.lena.accountId];
    await desk.comment({
      issueId,
      marker: `m-${isPublic}`,
      public: isPublic,
      mentions,
      text: 'One.\nTwo.\n\nThree.',
    });
  }
  await desk.findComment(issueId, 'm-false');
  await desk.mail(issueId, PEOPLE.lena.accountId, 'Subject', 'Text');
  const seen = {
    installation: 'i',
    stage: 'acting',
    severity: 'high',
    level: 1,
    manager: null,
    nextUpdate: null,
    count: 1,
  };
  await desk.reflect(issueId, seen, 'High · acting', MONDAY_9);
  await desk.reflect(issueId, seen, 'High · acting', null);
  await desk.link(issueId, otherId);
  await desk.link(issueId, otherId);
  await desk.reopen(doneId);
}

beforeAll(async () => {
  app = await InsideApp.open();
  for (let round = 0; round < 120; round += 1) {
    app.site.jira.play.comment('SUP-1', PEOPLE.ada.accountId, `note ${round}`, false);
    app.site.jira.play.change('SUP-1', PEOPLE.ada.accountId, { [FIELD.vendor]: `vendor ${round}` });
  }
  await app.ports(engine);
  await app.caller('priya', async (caller) => {
    const { permitIssue, permitProject } = await import('../../../src/forge/permit');
    const { readBadge } = await import('../../../src/forge/jira/read-badge');
    await readBadge(caller.jira, app.issueId('SUP-1'));
    await permitIssue(caller, '99999999', 'see-issue');
    const project = await permitProject(caller, '10000', 'set-policies');
    const issue = await permitIssue(caller, app.issueId('SUP-1'), 'see-issue');
    if (!project.ok || !issue.ok) throw new Error('Priya was refused');
    await project.value.desk.setSwitch('10000', true);
    await project.value.desk.checkJql('project = SUP AND nonsense = 1');
    await issue.value.desk.visible([app.issueId('SUP-1'), '99999999']);
    await issue.value.desk.isPerson(PEOPLE.ben.accountId);
  });
  await app.caller('ada', async (caller) => {
    const { permitIssue } = await import('../../../src/forge/permit');
    await permitIssue(caller, app.issueId('SUP-1'), 'run');
  });
});

describe('what the app sends to Jira', () => {
  it('is refused nowhere but where things are missing', () => {
    const refused = app.traffic.filter(({ status }) => status >= 400).map(({ status }) => status);
    expect([...new Set(refused)]).toEqual([404]);
  });

  it('asks for no scope that the manifest does not declare', () => {
    expect(app.site.log.filter(({ level, source }) => level === 'error' && source === 'jira')).toEqual([]);
  });

  it('is what Atlassian’s published descriptions ask for, and so are the answers', () => {
    if (!existsSync(CHECK)) {
      console.info('jira-contract is not beside this repository: the shapes are not judged here');
      return;
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'app-traffic-'));
    const file = path.join(folder, 'traffic.jsonl');
    writeFileSync(file, app.traffic.map((line) => JSON.stringify(line)).join('\n'));
    const { stdout } = spawnSync(process.execPath, [CHECK, '--manifest', 'manifest.yml', file], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stdout.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`${app.traffic.length} passed, 0 failed`);
  });
});

import { describe, expect, it } from '@jest/globals';
import { judgeSite, type ProbedProject, type ProbedSite } from '../../../src/domain/self-test/judge-site';

const aProject = (given: Partial<ProbedProject> = {}): ProbedProject => ({
  key: 'SUP',
  missing: [],
  blindLevels: [],
  escalationRole: 'Managers',
  role: 'held',
  calendars: [{ name: 'Business hours', zone: 'Europe/Berlin', isShipped: true }],
  teamFieldId: null,
  teams: 0,
  notified: { scheme: 'Default', assigned: ['CurrentAssignee'], commented: ['AllWatchers'] },
  ...given,
});
const aSite = (given: Partial<ProbedSite> = {}): ProbedSite => ({
  fieldIds: ['customfield_1'],
  slas: 2,
  teamFields: 1,
  ownFields: true,
  zone: 'Europe/Berlin',
  isZone: (zone) => zone.includes('/'),
  projects: [aProject()],
  ...given,
});
const worst = (site: ProbedSite) => judgeSite(site)[0];

describe('the self-test of a site', () => {
  it('finds nothing where all is well, and says of each check that it was made', () => {
    const findings = judgeSite(aSite());
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['good']));
    expect(findings).toHaveLength(8);
  });

  it.each<readonly [string, ProbedSite, object]>([
    [
      'the app’s own fields are not listed',
      aSite({ ownFields: false }),
      { check: 'own-fields', state: 'bad' },
    ],
    ['there is no SLA', aSite({ slas: 0 }), { check: 'slas', state: 'look', code: 'none' }],
    [
      'the app lacks a permission',
      aSite({ projects: [aProject({ missing: ['ADD_COMMENTS'] })] }),
      { check: 'permissions', state: 'bad', project: 'SUP', names: ['ADD_COMMENTS'] },
    ],
    [
      'the app is not in a security level',
      aSite({ projects: [aProject({ blindLevels: ['Restricted'] })] }),
      { check: 'security', state: 'look', names: ['Restricted'] },
    ],
    [
      'nobody is mailed when a work item becomes theirs',
      aSite({
        projects: [
          aProject({ notified: { scheme: 'Quiet', assigned: ['Reporter'], commented: ['Reporter'] } }),
        ],
      }),
      { check: 'notifications', state: 'look', code: 'unassigned', names: ['Quiet'] },
    ],
    [
      'nobody who follows a work item hears of a comment',
      aSite({
        projects: [
          aProject({
            notified: { scheme: 'Quiet', assigned: ['CurrentAssignee'], commented: ['ProjectLead'] },
          }),
        ],
      }),
      { check: 'notifications', state: 'look', code: 'silent' },
    ],
    [
      'Jira does not tell whom it mails',
      aSite({ projects: [aProject({ notified: null })] }),
      { check: 'notifications', state: 'unknown' },
    ],
    [
      'nobody has the escalation role',
      aSite({ projects: [aProject({ role: 'empty' })] }),
      { check: 'role', state: 'bad', code: 'empty', names: ['Managers'] },
    ],
    [
      'the role is gone',
      aSite({ projects: [aProject({ role: 'missing' })] }),
      { check: 'role', code: 'missing' },
    ],
    [
      'the team field was deleted',
      aSite({ projects: [aProject({ teamFieldId: 'customfield_9' })] }),
      { check: 'team-field', state: 'bad', code: 'gone', names: ['customfield_9'] },
    ],
    [
      'there are teams and no field for them',
      aSite({ teamFields: 0, projects: [aProject({ teams: 3 })] }),
      { check: 'team-field', state: 'bad', code: 'none' },
    ],
    [
      'a calendar counts in a zone that is none',
      aSite({ projects: [aProject({ calendars: [{ name: 'Ours', zone: 'Mars', isShipped: false }] })] }),
      { check: 'zone', state: 'bad', code: 'wrong', names: ['Ours (Mars)'] },
    ],
    [
      'a calendar still has the zone that it came with',
      aSite({ zone: 'Asia/Tokyo' }),
      { check: 'zone', state: 'look', code: 'shipped', names: ['Business hours (Europe/Berlin)'] },
    ],
  ])('says so where %s', (_what, site, expected) => {
    expect(worst(site)).toMatchObject(expected);
  });

  it('says that it does not know what Jira did not tell, and takes it for neither good nor bad', () => {
    const project = aProject({ missing: null, blindLevels: null, role: 'hidden' });
    const unknown = judgeSite(aSite({ projects: [project] })).filter(({ state }) => state === 'unknown');
    expect(unknown.map(({ check }) => check).sort()).toEqual(['permissions', 'role', 'security']);
  });

  it('leaves a zone alone that an admin chose', () => {
    const calendars = [{ name: 'Ours', zone: 'Europe/Berlin', isShipped: false }];
    expect(worst(aSite({ zone: 'Asia/Tokyo', projects: [aProject({ calendars })] }))?.state).toBe('good');
  });
});

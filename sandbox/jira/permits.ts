import type {
  GlobalPermission,
  Grantee,
  Issue,
  IssueComment,
  Permission,
  Person,
  Project,
} from './site/site-data';
import type { Site } from './site/site';
import { ROLE } from './definitions/choices';
import { FIELD } from './fields/field-ids';

/** Where the app's own user may go. It is no agent by role: apps have their own access to projects. */
export interface AppAccess {
  readonly projects: 'all' | readonly string[];
  /** Whether it is in every issue security level. */
  readonly secured: boolean;
}

const SITE_ADMINS = 'site-admins';

/** What is left in an archived project and in one in the trash: its issues are read under their address, and nothing is changed. */
const ON_THE_SHELF: ReadonlySet<Permission> = new Set(['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS']);

/** Who may do what. Every route asks here, for people and for the app alike. */
export class Permits {
  constructor(
    readonly site: Site,
    readonly appAccess: AppAccess,
  ) {}

  holdsGlobally(person: Person, permission: GlobalPermission): boolean {
    if (!person.active) return false;
    if (person.accountType === 'app') return true;
    return permission === 'USER_PICKER'
      ? person.licensed
      : this.site.groupsOf(person.accountId).has(SITE_ADMINS);
  }

  /** In the project, and where an issue is given on that issue, its security level included. */
  holds(person: Person, permission: Permission, project: Project, issue?: Issue): boolean {
    if (!person.active || (issue !== undefined && !this.#passesSecurity(person, project, issue)))
      return false;
    if (project.shelf !== undefined && !ON_THE_SHELF.has(permission)) return false;
    if (person.accountType === 'app')
      return this.appAccess.projects === 'all' || this.appAccess.projects.includes(project.key);
    if (!person.licensed) return false;
    return (project.permissions[permission] ?? []).some((grantee) =>
      this.#isGranted(person, grantee, project, issue),
    );
  }

  sees(person: Person, issue: Issue): boolean {
    return this.holds(person, 'BROWSE_PROJECTS', this.site.projectOf(issue), issue);
  }

  /** Whether the person is in a security level of the project. */
  inLevel(person: Person, project: Project, levelId: string): boolean {
    if (person.accountType === 'app') return this.appAccess.secured;
    const level = this.site.securityLevel(project, levelId);
    return level?.members.some((grantee) => this.#isGranted(person, grantee, project, undefined)) ?? false;
  }

  seesComment(person: Person, issue: Issue, comment: IssueComment): boolean {
    const { visibility } = comment;
    if (visibility === undefined) return true;
    if (visibility.type === 'group') return this.site.groupsOf(person.accountId).has(visibility.value);
    return this.inRole(person, this.site.projectOf(issue), visibility.identifier);
  }

  inRole(person: Person, project: Project, roleId: number | string): boolean {
    const actors = project.roles[String(roleId)];
    if (actors === undefined) return false;
    const groups = this.site.groupsOf(person.accountId);
    return actors.people.includes(person.accountId) || actors.groups.some((group) => groups.has(group));
  }

  /** Whether the desk's portal is open to the person. */
  isCustomer(person: Person, project: Project): boolean {
    return (
      project.serviceDesk !== undefined &&
      project.shelf === undefined &&
      person.active &&
      this.inRole(person, project, ROLE.customers.id)
    );
  }

  isAgent(person: Person, project: Project): boolean {
    return project.serviceDesk !== undefined && this.holds(person, 'SERVICEDESK_AGENT', project);
  }

  /** In the portal: the agents of the desk, and the customers whom the request belongs to or is shared with. */
  seesRequest(person: Person, issue: Issue): boolean {
    const project = this.site.projectOf(issue);
    if (project.serviceDesk === undefined || project.shelf !== undefined || !person.active) return false;
    if (this.sees(person, issue) && this.isAgent(person, project)) return true;
    return typeof issue.values['security'] !== 'string' && this.isCustomerOf(person, issue);
  }

  isCustomerOf(person: Person, issue: Issue): boolean {
    if (issue.values['reporter'] === person.accountId) return true;
    const participants = issue.values[FIELD.participants];
    if (Array.isArray(participants) && participants.includes(person.accountId)) return true;
    const shared = issue.values[FIELD.organizations];
    return (
      Array.isArray(shared) &&
      this.site.organizationsOf(person.accountId).some((organization) => shared.includes(organization.id))
    );
  }

  #passesSecurity(person: Person, project: Project, issue: Issue): boolean {
    const levelId = issue.values['security'];
    if (typeof levelId !== 'string') return true;
    if (person.accountType === 'app') return this.appAccess.secured;
    const level = this.site.securityLevel(project, levelId);
    return (
      level !== undefined && level.members.some((grantee) => this.#isGranted(person, grantee, project, issue))
    );
  }

  #isGranted(person: Person, grantee: Grantee, project: Project, issue: Issue | undefined): boolean {
    switch (grantee.kind) {
      case 'role':
        return this.inRole(person, project, grantee.roleId);
      case 'group':
        return this.site.groupsOf(person.accountId).has(grantee.name);
      case 'licensed':
        return person.licensed;
      case 'reporter':
        return issue?.values['reporter'] === person.accountId;
      case 'assignee':
        return issue?.values['assignee'] === person.accountId;
    }
  }
}

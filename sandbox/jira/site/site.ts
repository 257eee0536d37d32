import { IssueIndex } from './issue-index';
import type {
  Component,
  FieldOption,
  Group,
  Issue,
  IssueLink,
  Organization,
  Person,
  Project,
  RequestType,
  SecurityLevel,
  SiteData,
} from './site-data';

/** The site's data with the look-ups that requests need. The data itself stays plain JSON. */
export class Site {
  readonly people = new Map<string, Person>();
  readonly groups = new Map<string, Group>();
  readonly issues = new IssueIndex();
  readonly #projects = new Map<string, Project>();
  readonly #linksOf = new Map<string, IssueLink[]>();
  readonly #links = new Map<string, IssueLink>();
  readonly #issueOfComment = new Map<string, Issue>();
  readonly #groupNames = new Map<string, Set<string>>();
  readonly #optionById = new Map<string, FieldOption>();

  constructor(
    readonly data: SiteData,
    readonly baseUrl: string,
    /** The site's default time zone. */
    readonly zone: string,
  ) {
    for (const person of data.people) this.people.set(person.accountId, person);
    for (const group of data.groups) this.#indexGroup(group);
    for (const project of data.projects) {
      this.#projects.set(project.id, project);
      this.#projects.set(project.key, project);
    }
    for (const options of Object.values(data.options))
      for (const option of options) this.#optionById.set(option.id, option);
    for (const issue of data.issues) this.#indexIssue(issue);
    for (const link of data.links) this.#indexLink(link);
  }

  nextId(): string {
    this.data.lastId += 1;
    return String(this.data.lastId);
  }

  nextKey(project: Project): string {
    const number = (this.data.lastNumbers[project.id] ?? 0) + 1;
    this.data.lastNumbers[project.id] = number;
    return `${project.key}-${number}`;
  }

  person(accountId: string | null | undefined): Person | undefined {
    return accountId ? this.people.get(accountId) : undefined;
  }

  addPerson(person: Person): void {
    this.data.people.push(person);
    this.people.set(person.accountId, person);
  }

  addToGroup(name: string, accountIds: readonly string[]): void {
    const group = this.groups.get(name);
    if (group === undefined) throw new Error(`no group ${name}`);
    const changed = { ...group, memberIds: [...group.memberIds, ...accountIds] };
    this.data.groups[this.data.groups.indexOf(group)] = changed;
    this.#indexGroup(changed);
  }

  groupsOf(accountId: string): ReadonlySet<string> {
    return this.#groupNames.get(accountId) ?? new Set();
  }

  project(idOrKey: string): Project | undefined {
    return this.#projects.get(idOrKey) ?? this.#projects.get(idOrKey.toUpperCase());
  }

  projectOf(issue: Issue): Project {
    return this.#projects.get(issue.projectId) as Project;
  }

  replaceProject(project: Project): void {
    const index = this.data.projects.findIndex((one) => one.id === project.id);
    this.data.projects[index] = project;
    this.#projects.set(project.id, project);
    this.#projects.set(project.key, project);
  }

  /** The project goes for good, with its issues, and none of them says so. */
  removeProject(project: Project): void {
    for (const issue of [...this.issues.ofProject(project.id)]) this.removeIssue(issue);
    this.data.projects.splice(this.data.projects.indexOf(project), 1);
    Reflect.deleteProperty(this.data.projectProperties, project.id);
    this.#projects.delete(project.id);
    this.#projects.delete(project.key);
  }

  securityLevel(project: Project, id: string): SecurityLevel | undefined {
    return project.securityLevels.find((level) => level.id === id);
  }

  component(project: Project, id: string): Component | undefined {
    return project.components.find((component) => component.id === id);
  }

  requestType(project: Project, id: string): RequestType | undefined {
    return project.serviceDesk?.requestTypes.find((type) => type.id === id);
  }

  organization(id: string): Organization | undefined {
    return this.data.organizations.find((organization) => organization.id === id);
  }

  organizationsOf(accountId: string): Organization[] {
    return this.data.organizations.filter((organization) => organization.memberIds.includes(accountId));
  }

  /** Puts a person into the organisation of this name, made when there is none and shared with every service desk. */
  joinOrganization(name: string, accountId: string, now: number): string {
    const { organizations } = this.data;
    const index = organizations.findIndex((organization) => organization.name === name);
    const known = organizations[index];
    if (known !== undefined) {
      organizations[index] = { ...known, memberIds: [...known.memberIds, accountId] };
      return known.id;
    }
    const id = this.nextId();
    organizations.push({
      id,
      uuid: `9f1c2d3e-0000-4a5b-8c6d-${id.padStart(12, '0')}`,
      name,
      createdAt: now,
      memberIds: [accountId],
    });
    return id;
  }

  option(id: string): FieldOption | undefined {
    return this.#optionById.get(id);
  }

  /** The option of this field with this text, made when there is none yet. */
  optionNamed(fieldId: string, value: string): FieldOption {
    const options = (this.data.options[fieldId] ??= []);
    const known = options.find((option) => option.value === value);
    if (known !== undefined) return known;
    const made = { id: this.nextId(), value };
    options.push(made);
    this.#optionById.set(made.id, made);
    return made;
  }

  addIssue(issue: Issue): void {
    this.data.issues.push(issue);
    this.#indexIssue(issue);
  }

  /** The issue goes to another project under a new key; its old keys lead to it still. */
  moveIssue(issue: Issue, project: Project): void {
    this.issues.leave(issue);
    issue.key = this.nextKey(project);
    issue.projectId = project.id;
    this.issues.join(issue);
  }

  removeIssue(issue: Issue): void {
    this.data.issues.splice(this.data.issues.indexOf(issue), 1);
    this.issues.remove(issue);
    for (const link of [...this.linksOf(issue)]) this.removeLink(link);
    for (const comment of issue.comments) this.#issueOfComment.delete(comment.id);
  }

  commentAdded(commentId: string, issue: Issue): void {
    this.#issueOfComment.set(commentId, issue);
  }

  commentRemoved(commentId: string): void {
    this.#issueOfComment.delete(commentId);
  }

  issueOfComment(commentId: string): Issue | undefined {
    return this.#issueOfComment.get(commentId);
  }

  link(id: string): IssueLink | undefined {
    return this.#links.get(id);
  }

  linksOf(issue: Issue): readonly IssueLink[] {
    return this.#linksOf.get(issue.id) ?? [];
  }

  addLink(link: IssueLink): void {
    this.data.links.push(link);
    this.#indexLink(link);
  }

  removeLink(link: IssueLink): void {
    this.data.links.splice(this.data.links.indexOf(link), 1);
    this.#links.delete(link.id);
    for (const issueId of [link.inwardIssueId, link.outwardIssueId]) {
      const links = this.#linksOf.get(issueId);
      if (links !== undefined)
        this.#linksOf.set(
          issueId,
          links.filter((one) => one !== link),
        );
    }
  }

  #indexGroup(group: Group): void {
    this.groups.set(group.name, group);
    for (const accountId of group.memberIds) {
      this.#groupNames.set(accountId, (this.#groupNames.get(accountId) ?? new Set<string>()).add(group.name));
    }
  }

  #indexIssue(issue: Issue): void {
    this.issues.add(issue);
    for (const comment of issue.comments) this.#issueOfComment.set(comment.id, issue);
  }

  #indexLink(link: IssueLink): void {
    this.#links.set(link.id, link);
    for (const issueId of [link.inwardIssueId, link.outwardIssueId]) {
      this.#linksOf.set(issueId, [...(this.#linksOf.get(issueId) ?? []), link]);
    }
  }
}

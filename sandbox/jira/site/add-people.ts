import type { NewPerson } from '../sandbox-jira';
import { ROLE } from '../definitions/choices';
import { GROUP } from '../seed/people';
import { PROJECT } from '../seed/projects';
import type { Project, Person } from './site-data';
import type { Site } from './site';

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');

function madeOf(site: Site, described: NewPerson): Person {
  const number = site.nextId();
  const isAgent = described.role === 'agent';
  return {
    accountId: `5f0b${number.padStart(20, '0')}`,
    accountType: isAgent ? 'atlassian' : 'customer',
    displayName: described.displayName,
    emailAddress: `${slug(described.displayName)}@${isAgent ? 'example.com' : 'customers.example'}`,
    active: true,
    timeZone: site.zone,
    locale: 'en_US',
    licensed: isAgent,
  };
}

/** Adds agents of the support desk and customers of it. Answers account ids in the order asked for. */
export function addPeople(site: Site, people: readonly NewPerson[], now: number): readonly string[] {
  const byName = new Map([...site.people.values()].map((person) => [person.displayName, person]));
  const fresh: { readonly described: NewPerson; readonly person: Person }[] = [];
  const ids = people.map((described) => {
    const known = byName.get(described.displayName);
    if (known !== undefined) return known.accountId;
    const person = madeOf(site, described);
    site.addPerson(person);
    byName.set(person.displayName, person);
    fresh.push({ described, person });
    return person.accountId;
  });
  const idsOf = (role: NewPerson['role']): string[] =>
    fresh.filter(({ described }) => described.role === role).map(({ person }) => person.accountId);
  for (const group of [GROUP.users, GROUP.agents]) site.addToGroup(group, idsOf('agent'));
  addCustomers(site, idsOf('customer'));
  for (const { described, person } of fresh) {
    if (described.organization !== undefined)
      site.joinOrganization(described.organization, person.accountId, now);
  }
  return ids;
}

function addCustomers(site: Site, accountIds: readonly string[]): void {
  const project = site.project(PROJECT.support) as Project;
  const customers = project.roles[ROLE.customers.id] ?? { groups: [], people: [] };
  const roles = {
    ...project.roles,
    [ROLE.customers.id]: { ...customers, people: [...customers.people, ...accountIds] },
  };
  site.replaceProject({ ...project, roles });
}

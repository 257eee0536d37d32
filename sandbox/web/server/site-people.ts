import { GROUP, PEOPLE } from '../../jira/seed/people';
import type { Person } from '../../jira/site/site-data';
import type { Site } from '../../jira/site/site';
import type { SitePerson } from '../site/contract';

const ABOUT = new Map<string, string>(
  Object.entries({
    ada: 'Agent of first line. Start here: open an incident and escalate it.',
    ben: 'Agent of applications.',
    chloe: 'Agent in Paris.',
    lena: 'Leads support and runs its escalations.',
    marco: 'Second escalation manager.',
    priya: 'Project administrator, in India: settings of the project.',
    jonas: 'Site administrator.',
    erik: 'Executive who reads support.',
    otto: 'Developer of the web shop, no agent.',
    fiona: 'Finance desk, which support cannot see.',
    uma: 'Colleague without a Jira licence, raises requests.',
    carla: 'Customer at Nordwind Logistics.',
    nils: 'Customer at Nordwind Logistics too.',
    olga: 'Customer at Halden Health.',
  } satisfies Partial<Record<keyof typeof PEOPLE, string>>).map(([name, text]) => [
    PEOPLE[name as keyof typeof PEOPLE].accountId,
    text,
  ]),
);

const GROUPS: readonly (readonly [group: string, heading: string])[] = [
  [GROUP.siteAdmins, 'Administrators'],
  [GROUP.leads, 'Escalation managers'],
  [GROUP.agents, 'Agents'],
  [GROUP.leadership, 'Executives'],
];
const HEADINGS = [
  'Agents',
  'Escalation managers',
  'Administrators',
  'Executives',
  'Customers',
  'Other people',
];

function headingOf(person: Person, site: Site): string {
  if (!person.licensed) return 'Customers';
  const groups = site.groupsOf(person.accountId);
  const found = GROUPS.find(([group]) => groups.has(group));
  if (found) return found[1];
  return person.accountId === PEOPLE.priya.accountId ? 'Administrators' : 'Other people';
}

function aboutOf(person: Person, site: Site): string {
  const told = ABOUT.get(person.accountId);
  if (told !== undefined) return told;
  const [organization] = site.organizationsOf(person.accountId);
  return organization === undefined ? 'From the loaded history.' : `Customer at ${organization.name}.`;
}

/** Whom a person at the sandbox may become, agents first. The app's own user is not among them. */
export function sitePeople(site: Site): SitePerson[] {
  const people = [...site.people.values()]
    .filter((person) => person.active && person.accountType !== 'app')
    .map((person) => ({
      accountId: person.accountId,
      displayName: person.displayName,
      group: headingOf(person, site),
      about: aboutOf(person, site),
      licensed: person.licensed,
      timeZone: person.timeZone,
    }));
  // Those of the demo desk come first: a loaded history adds thousands that nobody knows by name.
  const isKnown = ({ accountId }: SitePerson): boolean => ABOUT.has(accountId);
  const known = people.filter(isKnown);
  return [
    ...HEADINGS.flatMap((heading) => known.filter((person) => person.group === heading)),
    ...people.filter((person) => !isKnown(person)),
  ];
}

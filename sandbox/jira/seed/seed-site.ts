import { FIELD } from '../fields/field-ids';
import type { SiteData } from '../site/site-data';
import { PEOPLE, seedGroups, seedOrganizations } from './people';
import { PROJECT, seedProjects } from './projects';

export const TEAM = {
  firstLine: { id: '10501', value: 'First line' },
  applications: { id: '10502', value: 'Applications' },
  infrastructure: { id: '10503', value: 'Infrastructure' },
  logistics: { id: '10504', value: 'Logistics systems' },
} as const;

export const SERVICE = {
  shop: { id: '10601', value: 'Web shop' },
  tracking: { id: '10602', value: 'Shipment tracking' },
  mail: { id: '10603', value: 'Mail' },
  vpn: { id: '10604', value: 'VPN' },
} as const;

/** The site without issues: people, projects, choices. Support has escalations switched on. */
export const seedSite = (createdAt: number): SiteData => ({
  people: Object.values(PEOPLE),
  groups: seedGroups(),
  projects: seedProjects(),
  organizations: seedOrganizations(createdAt),
  options: {
    [FIELD.team]: Object.values(TEAM),
    [FIELD.services]: Object.values(SERVICE),
    [FIELD.tier]: [
      { id: '10701', value: 'Tier 1' },
      { id: '10702', value: 'Tier 2' },
      { id: '10703', value: 'Tier 3' },
    ],
  },
  issues: [],
  links: [],
  projectProperties: { [PROJECT.support]: { 'escalation-center': { on: 'true' } } },
  userProperties: {},
  mails: [],
  lastNumbers: {},
  lastId: 20_000,
});

import { PEOPLE } from '../jira/seed/people';
import { TEAM } from '../jira/seed/seed-site';

const LEADS_GROUP = '7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03';
const { ada, ben, chloe, lena, marco } = PEOPLE;

/** The teams of the demo desk: who leads and who is in each, and what the second and third line ask for. */
export const DEMO_TEAMS = [
  {
    value: TEAM.firstLine.value,
    lead: lena.accountId,
    tier: 1,
    members: [ada.accountId, chloe.accountId],
  },
  {
    value: TEAM.applications.value,
    lead: lena.accountId,
    tier: 2,
    members: [ben.accountId],
    asks: [{ id: 'tried' }, { id: 'impact' }],
    acceptWithin: { minutes: 120, clock: 'working' },
    calendarId: 'business-hours',
  },
  {
    value: TEAM.infrastructure.value,
    lead: marco.accountId,
    tier: 2,
    groupId: LEADS_GROUP,
    asks: [{ id: 'tried' }, { id: 'impact' }, { id: 'logs' }],
    acceptWithin: { minutes: 30, clock: 'elapsed' },
  },
  {
    value: TEAM.logistics.value,
    lead: marco.accountId,
    tier: 3,
    members: [chloe.accountId],
    asks: [{ id: 'impact' }, { id: 'customer-contact' }, { id: 'shipment', name: 'Number of the shipment' }],
    acceptWithin: { minutes: 240, clock: 'working' },
    calendarId: 'business-hours',
  },
] as const;

/** Ids of the site's custom fields. Apps find them by schema, people by name. */
export const FIELD = {
  requestType: 'customfield_10010',
  organizations: 'customfield_10002',
  participants: 'customfield_10026',
  timeToResolution: 'customfield_10030',
  timeToFirstResponse: 'customfield_10031',
  satisfaction: 'customfield_10034',
  satisfactionDate: 'customfield_10035',
  services: 'customfield_10043',
  team: 'customfield_10050',
  tier: 'customfield_10051',
  vendor: 'customfield_10052',
  location: 'customfield_10053',
} as const;

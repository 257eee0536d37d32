import type { PersonName } from '../support/story-site';

/** `own` is SUP-1, which Carla of Nordwind reported; `halden` one of Halden's; in `shared` Uma, who has no licence, takes part. */
export type PortalRequest = 'own' | 'halden' | 'shared';

/** What a request is to somebody: seen in the portal, as Jira says, and theirs; seen alone; or nothing. */
export type PortalStanding = 'speaks' | 'sees' | 'nothing';

/** Who asks, and what each request is to them. */
export const PORTAL_ASKERS = {
  reporter: { who: 'carla', own: 'speaks', halden: 'nothing', shared: 'nothing' },
  'member of the organisation': { who: 'nils', own: 'speaks', halden: 'nothing', shared: 'nothing' },
  'portal-only customer of another': { who: 'olga', own: 'nothing', halden: 'speaks', shared: 'nothing' },
  'unlicensed employee': { who: 'uma', own: 'nothing', halden: 'nothing', shared: 'speaks' },
  agent: { who: 'ada', own: 'sees', halden: 'sees', shared: 'sees' },
  'executive who may browse': { who: 'erik', own: 'nothing', halden: 'nothing', shared: 'nothing' },
  'licensed outsider': { who: 'otto', own: 'nothing', halden: 'nothing', shared: 'nothing' },
  anonymous: { who: undefined, own: 'nothing', halden: 'nothing', shared: 'nothing' },
} as const satisfies Record<
  string,
  { readonly who: PersonName | undefined } & Readonly<Record<PortalRequest, PortalStanding>>
>;
export type PortalAsker = keyof typeof PORTAL_ASKERS;

export const mayCall = (standing: PortalStanding, holders: 'browse' | 'speak'): boolean =>
  standing === 'speaks' || (standing === 'sees' && holders === 'browse');

import { ISSUE_TYPE, PRIORITY } from '../definitions/choices';
import { STATUS } from '../definitions/statuses';
import { FIELD } from '../fields/field-ids';
import type { PastIssue } from '../history/past';
import { ORGANIZATION, PEOPLE } from './people';
import { COMPONENT, REQUEST_TYPE, RESTRICTED_LEVEL } from './projects';
import { SERVICE, TEAM } from './seed-site';
import { DAY, did, HOUR, issue, MINUTE, said } from './told';

const { ada, ben, chloe, lena, marco, carla, nils, olga } = PEOPLE;
const { nordwind, halden } = ORGANIZATION;
const status = (one: { readonly id: string }) => ({ status: one.id });
const team = (one: { readonly id: string }) => ({ [FIELD.team]: one.id });

/** SUP-1 to SUP-6: what is on fire, unanswered, bouncing, secret, new, and waiting for the customer. */
export const burningIssues = (now: number): PastIssue[] => [
  issue(
    {
      type: ISSUE_TYPE.incident,
      requestType: REQUEST_TYPE.incident,
      summary: 'Card payments fail with error 502 at checkout',
      text: 'Since this morning none of our depots can pay by card. The page shows error 502 after about a minute. Invoices still work.',
      priority: PRIORITY.highest,
      reporter: carla,
      assignee: ada,
      organization: nordwind,
      team: TEAM.firstLine,
      service: SERVICE.shop,
      component: COMPONENT.checkout,
    },
    now - 3 * HOUR,
    {
      changes: [
        did(now - 170 * MINUTE, ada, status(STATUS.inProgress)),
        did(now - 120 * MINUTE, ada, team(TEAM.applications)),
      ],
      comments: [
        said(
          now - 165 * MINUTE,
          ada,
          'Thank you, we see the errors too and are looking into the payment gateway.',
        ),
        said(
          now - 115 * MINUTE,
          ada,
          'Gateway pods restart every few minutes, memory limit? Asked Applications.',
          false,
        ),
        said(now - 70 * MINUTE, carla, 'Any news? We have forty trucks waiting for release.'),
        said(now - 25 * MINUTE, carla, 'Please, we need to know by when this works again.'),
      ],
      watcherIds: [lena.accountId],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.incident,
      requestType: REQUEST_TYPE.incident,
      summary: 'Tracking page shows the parcels of last week',
      text: 'The tracking page has not moved since Friday. Our customers call us all day.',
      priority: PRIORITY.high,
      reporter: nils,
      organization: nordwind,
      team: TEAM.logistics,
      service: SERVICE.tracking,
      component: COMPONENT.tracking,
    },
    now - 26 * HOUR,
    {
      comments: [
        said(now - 20 * HOUR, nils, 'Is somebody looking at this?'),
        said(now - 5 * HOUR, nils, 'Still the same this morning.'),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.incident,
      requestType: REQUEST_TYPE.incident,
      summary: 'VPN drops every ten minutes at the Lisbon depot',
      text: 'All ten workplaces lose the connection together, then it comes back by itself.',
      priority: PRIORITY.medium,
      reporter: carla,
      assignee: chloe,
      organization: nordwind,
      team: TEAM.firstLine,
      service: SERVICE.vpn,
      component: COMPONENT.network,
    },
    now - 4 * DAY,
    {
      changes: [
        did(now - 94 * HOUR, chloe, { ...status(STATUS.inProgress), ...team(TEAM.infrastructure) }),
        did(now - 76 * HOUR, ben, team(TEAM.applications)),
        did(now - 52 * HOUR, ada, { ...team(TEAM.infrastructure), assignee: ben.accountId }),
        did(now - 28 * HOUR, ben, { ...team(TEAM.firstLine), assignee: chloe.accountId }),
        did(now - 6 * HOUR, chloe, team(TEAM.infrastructure)),
      ],
      comments: [
        said(now - 93 * HOUR, chloe, 'We have passed this on to our network team.'),
        said(now - 75 * HOUR, ben, 'Not the network: the client is outdated. Applications?', false),
        said(now - 51 * HOUR, ada, 'Client is current on all ten. Back to you.', false),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.incident,
      summary: 'Suspicious sign-ins to the payroll mailbox',
      text: 'Three sign-ins from abroad last night. Do not discuss outside of the leads.',
      priority: PRIORITY.high,
      reporter: lena,
      assignee: marco,
      team: TEAM.infrastructure,
      service: SERVICE.mail,
      component: COMPONENT.mail,
      more: { security: RESTRICTED_LEVEL },
    },
    now - 9 * HOUR,
    {
      changes: [did(now - 8 * HOUR, marco, status(STATUS.inProgress))],
      comments: [
        said(now - 7 * HOUR, marco, 'Password reset, sessions ended. Waiting for the sign-in logs.', false),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.serviceRequest,
      requestType: REQUEST_TYPE.access,
      summary: 'Access to the shipment reports for a new colleague',
      text: 'Please give Mikko Lahti the same reports that I have.',
      priority: PRIORITY.low,
      reporter: nils,
      organization: nordwind,
      team: TEAM.firstLine,
      service: SERVICE.tracking,
    },
    now - 40 * MINUTE,
  ),
  issue(
    {
      type: ISSUE_TYPE.incident,
      requestType: REQUEST_TYPE.incident,
      summary: 'Appointment mails arrive twice',
      text: 'Patients get each appointment mail two times since the last update.',
      priority: PRIORITY.medium,
      reporter: olga,
      assignee: ben,
      organization: halden,
      team: TEAM.applications,
      service: SERVICE.mail,
      component: COMPONENT.mail,
    },
    now - 2 * DAY,
    {
      changes: [
        did(now - 46 * HOUR, ben, status(STATUS.inProgress)),
        did(now - 30 * HOUR, ben, status(STATUS.waitingForCustomer)),
      ],
      comments: [
        said(
          now - 30 * HOUR,
          ben,
          'Could you send us one of the doubled mails with its full headers, please?',
        ),
      ],
    },
  ),
];

import { ISSUE_TYPE, PRIORITY } from '../definitions/choices';
import { STATUS } from '../definitions/statuses';
import { FIELD } from '../fields/field-ids';
import type { PastIssue } from '../history/past';
import { ORGANIZATION, PEOPLE } from './people';
import { COMPONENT, REQUEST_TYPE } from './projects';
import { SERVICE, TEAM } from './seed-site';
import { DAY, did, HOUR, issue, said } from './told';

const { ada, ben, chloe, marco, carla, nils, olga, uma } = PEOPLE;
const { nordwind, halden } = ORGANIZATION;
const status = (one: { readonly id: string }) => ({ status: one.id });

/** SUP-7 to SUP-12: with a vendor, solved, closed, back again, a problem, and a question. */
export const calmIssues = (now: number): PastIssue[] => [
  issue(
    {
      type: ISSUE_TYPE.incident,
      summary: 'Label printer at gate 4 prints blank labels',
      text: 'Cleaned and restarted. The vendor has to look at it.',
      priority: PRIORITY.medium,
      reporter: uma,
      assignee: chloe,
      team: TEAM.logistics,
      more: { [FIELD.vendor]: 'Printmeister GmbH', [FIELD.requestType]: REQUEST_TYPE.incident },
    },
    now - 3 * DAY,
    {
      changes: [
        did(now - 70 * HOUR, chloe, status(STATUS.inProgress)),
        did(now - 50 * HOUR, chloe, status(STATUS.pendingVendor)),
      ],
      comments: [said(now - 50 * HOUR, chloe, 'Case 4711 opened with Printmeister, they come on site.')],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.incident,
      requestType: REQUEST_TYPE.incident,
      summary: 'Shop logs everybody out after a minute',
      text: 'Sign in, wait a minute, signed out.',
      priority: PRIORITY.high,
      reporter: carla,
      assignee: ada,
      organization: nordwind,
      team: TEAM.applications,
      service: SERVICE.shop,
      component: COMPONENT.checkout,
    },
    now - 5 * DAY,
    {
      changes: [
        did(now - 118 * HOUR, ada, status(STATUS.inProgress)),
        did(now - 20 * HOUR, ada, status(STATUS.resolved)),
      ],
      comments: [
        said(now - 118 * HOUR, ada, 'We can reproduce it and are on it.'),
        said(
          now - 20 * HOUR,
          ada,
          'The session store was full. It is fixed; please tell us if you still see it.',
        ),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.serviceRequest,
      requestType: REQUEST_TYPE.question,
      summary: 'How do I export my invoices of last year?',
      text: 'I only find the last three months.',
      priority: PRIORITY.lowest,
      reporter: olga,
      assignee: chloe,
      organization: halden,
      team: TEAM.firstLine,
      service: SERVICE.shop,
    },
    now - 8 * DAY,
    {
      changes: [
        did(now - 190 * HOUR, chloe, status(STATUS.resolved)),
        did(now - 100 * HOUR, olga, status(STATUS.closed)),
      ],
      comments: [
        said(now - 190 * HOUR, chloe, 'Choose "All years" at the top right, then Export.'),
        said(now - 188 * HOUR, olga, 'Found it, thank you!'),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.incident,
      requestType: REQUEST_TYPE.incident,
      summary: 'Order confirmations are missing the VAT number',
      text: 'Our accounting refuses them.',
      priority: PRIORITY.medium,
      reporter: nils,
      assignee: ben,
      organization: nordwind,
      team: TEAM.applications,
      service: SERVICE.shop,
      component: COMPONENT.checkout,
    },
    now - 6 * DAY,
    {
      changes: [
        did(now - 140 * HOUR, ben, status(STATUS.inProgress)),
        did(now - 96 * HOUR, ben, status(STATUS.resolved)),
        did(now - 24 * HOUR, nils, status(STATUS.reopened)),
      ],
      comments: [
        said(now - 96 * HOUR, ben, 'New confirmations carry the number again.'),
        said(now - 24 * HOUR, nils, 'Not for orders from Finland, sorry.'),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.problem,
      summary: 'Payment gateway runs out of memory under load',
      text: 'Behind several checkout incidents of this quarter.',
      priority: PRIORITY.high,
      reporter: marco,
      assignee: ada,
      team: TEAM.applications,
      service: SERVICE.shop,
      component: COMPONENT.checkout,
    },
    now - 20 * DAY,
    {
      changes: [did(now - 19 * DAY, ada, status(STATUS.inProgress))],
      comments: [
        said(now - 12 * DAY, ada, 'Heap dump shows the receipt cache growing without bound.', false),
      ],
    },
  ),
  issue(
    {
      type: ISSUE_TYPE.serviceRequest,
      requestType: REQUEST_TYPE.change,
      summary: 'Add a second delivery address to our account',
      text: 'For the new ward in the east building.',
      priority: PRIORITY.low,
      reporter: olga,
      assignee: chloe,
      organization: halden,
      team: TEAM.firstLine,
      service: SERVICE.shop,
    },
    now - DAY,
    {
      changes: [did(now - 22 * HOUR, chloe, status(STATUS.inProgress))],
      comments: [said(now - 22 * HOUR, chloe, 'I am on it and will write when it is there.')],
    },
  ),
];

import { STATUS } from '../jira/definitions/statuses';

type StatusKey = keyof typeof STATUS;

/** From a source's status, in small letters, to the status of the service project. */
export type StatusMapping = Readonly<Record<string, StatusKey>>;

export interface GuessedStatus {
  readonly status: StatusKey;
  /** False when the name says it plainly; true when it is only the likeliest. */
  readonly guessed: boolean;
}

// In order: the first that fits decides, so that "Awaiting User Info" is no mere "await…".
const SIGNS: readonly { readonly sign: RegExp; readonly status: StatusKey }[] = [
  { sign: /\b(re-?open)/, status: 'reopened' },
  { sign: /\b(clos|cancel|complet(ed)?\s*:?\s*clos)/, status: 'closed' },
  { sign: /\b(resolv|solved|fixed|done|complet)/, status: 'resolved' },
  { sign: /\b(vendor|provider|supplier|third party|3rd party)/, status: 'pendingVendor' },
  { sign: /\b(user|customer|caller|requester|client)/, status: 'waitingForCustomer' },
  { sign: /\b(pending|wait|await|hold|problem|evidence|change|suspend)/, status: 'pending' },
  { sign: /\b(new|open|queued|awaiting assignment|unassigned|logged)/, status: 'waitingForSupport' },
  { sign: /\b(active|progress|accepted|assigned|work|in process)/, status: 'inProgress' },
];

/** The Jira status of a source's status: as mapped, else by what its name says, else as work in progress. */
export function mapStatus(name: string, mapping: StatusMapping): GuessedStatus {
  const plain = name.trim().toLowerCase();
  const mapped = mapping[plain];
  if (mapped) return { status: mapped, guessed: false };
  const fits = SIGNS.find(({ sign }) => sign.test(plain));
  return fits ? { status: fits.status, guessed: false } : { status: 'inProgress', guessed: true };
}

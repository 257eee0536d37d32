import type { Group, Organization, Person } from '../site/site-data';

interface Described {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly accountType?: Person['accountType'];
  readonly licensed?: boolean;
  readonly timeZone?: string;
}

const person = (described: Described): Person => ({
  accountType: 'atlassian',
  licensed: true,
  timeZone: 'Europe/Berlin',
  ...described,
  active: true,
  locale: 'en_US',
});

const customer = (described: Described): Person => person({ licensed: false, ...described });

/** Everybody on the demo site. Account ids look like Atlassian's and end in something to remember. */
export const PEOPLE = {
  ada: person({
    accountId: '5f0a1b2c3d4e5f6071820ada',
    displayName: 'Ada Lindqvist',
    emailAddress: 'ada.lindqvist@example.com',
  }),
  ben: person({
    accountId: '5f0a1b2c3d4e5f6071820be1',
    displayName: 'Ben Okafor',
    emailAddress: 'ben.okafor@example.com',
  }),
  chloe: person({
    accountId: '5f0a1b2c3d4e5f6071820c10',
    displayName: 'Chloé Marchetti',
    emailAddress: 'chloe.marchetti@example.com',
    timeZone: 'Europe/Paris',
  }),
  lena: person({
    accountId: '5f0a1b2c3d4e5f60718201ea',
    displayName: 'Lena Hoffmann',
    emailAddress: 'lena.hoffmann@example.com',
  }),
  marco: person({
    accountId: '5f0a1b2c3d4e5f607182ac00',
    displayName: 'Marco Bianchi',
    emailAddress: 'marco.bianchi@example.com',
  }),
  priya: person({
    accountId: '5f0a1b2c3d4e5f607182a001',
    displayName: 'Priya Raman',
    emailAddress: 'priya.raman@example.com',
    timeZone: 'Asia/Kolkata',
  }),
  jonas: person({
    accountId: '5f0a1b2c3d4e5f607182a002',
    displayName: 'Jonas Weber',
    emailAddress: 'jonas.weber@example.com',
  }),
  erik: person({
    accountId: '5f0a1b2c3d4e5f607182ce00',
    displayName: 'Erik Sørensen',
    emailAddress: 'erik.sorensen@example.com',
    timeZone: 'Europe/Copenhagen',
  }),
  otto: person({
    accountId: '5f0a1b2c3d4e5f6071820770',
    displayName: 'Otto Brandt',
    emailAddress: 'otto.brandt@example.com',
  }),
  fiona: person({
    accountId: '5f0a1b2c3d4e5f607182f10a',
    displayName: 'Fiona Keller',
    emailAddress: 'fiona.keller@example.com',
  }),
  uma: customer({
    accountId: '5f0a1b2c3d4e5f6071821001',
    displayName: 'Uma Castellano',
    emailAddress: 'uma.castellano@example.com',
  }),
  carla: customer({
    accountId: '5f0a1b2c3d4e5f607182ca01',
    displayName: 'Carla Mendes',
    emailAddress: 'carla.mendes@nordwind.example',
    timeZone: 'Europe/Lisbon',
  }),
  nils: customer({
    accountId: '5f0a1b2c3d4e5f607182ca02',
    displayName: 'Nils Aaltonen',
    emailAddress: 'nils.aaltonen@nordwind.example',
    timeZone: 'Europe/Helsinki',
  }),
  olga: customer({
    accountId: 'qm:0b1d6a52-7c1e-4f0a-9d7e-5f0a1b2c3d4e:0001ca03',
    accountType: 'customer',
    displayName: 'Olga Petrova',
    emailAddress: 'olga.petrova@halden.example',
    timeZone: 'Europe/Oslo',
  }),
  app: person({
    accountId: '712020a99e5ca1a710ce47e2',
    accountType: 'app',
    displayName: 'Escalation Center',
    emailAddress: 'escalation-center@connect.example.com',
    licensed: false,
  }),
} as const satisfies Record<string, Person>;

const group = (groupId: string, name: string, members: readonly Person[]): Group => ({
  groupId,
  name,
  memberIds: members.map((one) => one.accountId),
});

const { ada, ben, chloe, lena, marco, priya, jonas, erik, otto, fiona, carla, nils, olga } = PEOPLE;

export const GROUP = {
  users: 'jira-users',
  agents: 'support-agents',
  leads: 'support-leads',
  siteAdmins: 'site-admins',
  leadership: 'leadership',
  finance: 'finance-desk',
  developers: 'web-developers',
} as const;

export const seedGroups = (): Group[] => [
  group('7c8e0d2a-0001-4b6e-9a01-0a0b0c0d0e01', GROUP.users, [
    ada,
    ben,
    chloe,
    lena,
    marco,
    priya,
    jonas,
    erik,
    otto,
    fiona,
  ]),
  group('7c8e0d2a-0002-4b6e-9a01-0a0b0c0d0e02', GROUP.agents, [ada, ben, chloe, lena, marco]),
  group('7c8e0d2a-0003-4b6e-9a01-0a0b0c0d0e03', GROUP.leads, [lena, marco]),
  group('7c8e0d2a-0004-4b6e-9a01-0a0b0c0d0e04', GROUP.siteAdmins, [jonas]),
  group('7c8e0d2a-0005-4b6e-9a01-0a0b0c0d0e05', GROUP.leadership, [erik]),
  group('7c8e0d2a-0006-4b6e-9a01-0a0b0c0d0e06', GROUP.finance, [fiona]),
  group('7c8e0d2a-0007-4b6e-9a01-0a0b0c0d0e07', GROUP.developers, [otto]),
];

export const ORGANIZATION = { nordwind: '1', halden: '2' } as const;

export const seedOrganizations = (createdAt: number): Organization[] => [
  {
    id: ORGANIZATION.nordwind,
    uuid: '9f1c2d3e-0001-4a5b-8c6d-7e8f90a1b2c3',
    name: 'Nordwind Logistics',
    createdAt,
    memberIds: [carla.accountId, nils.accountId],
  },
  {
    id: ORGANIZATION.halden,
    uuid: '9f1c2d3e-0002-4a5b-8c6d-7e8f90a1b2c3',
    name: 'Halden Health',
    createdAt,
    memberIds: [olga.accountId],
  },
];

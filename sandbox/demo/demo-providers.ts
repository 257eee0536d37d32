import type { Provider } from '../../src/domain/provider/provider';

/** A provider of the demo desk that answers around the clock, and one that takes its time. */
export const DEMO_PROVIDERS: readonly Provider[] = [
  {
    id: 'nordic-hosting',
    name: 'Nordic Hosting',
    contacts: [
      { name: 'Service desk', reach: 'desk@nordic-hosting.example' },
      { name: 'Duty manager', reach: '+47 555 01 02' },
    ],
    answerWithin: {
      critical: { minutes: 60, clock: 'elapsed' },
      high: { minutes: 240, clock: 'elapsed' },
    },
    pauseCapMinutes: 480,
  },
  {
    id: 'payments',
    name: 'Clearwater Payments',
    contacts: [{ name: 'Partner support', reach: 'https://partners.clearwater.example' }],
    answerWithin: { critical: { minutes: 480, clock: 'elapsed' } },
    pauseCapMinutes: 1_440,
  },
];

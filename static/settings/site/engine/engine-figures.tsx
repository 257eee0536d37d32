import Heading from '@atlaskit/heading';
import type { EngineHealthView } from '../../../../src/contract/engine-health-view';
import { useSite, type Site } from '../../../shared/site';

type Figure = readonly [
  name: 'sweep' | 'lateness' | 'backlog' | 'leases' | 'audit' | 'repair' | 'quota' | 'jobs',
  text: string,
];

/** What the engine's own books say, each figure in a sentence. */
export function EngineFigures({ health }: { readonly health: EngineHealthView }) {
  const site = useSite();
  return (
    <section className="card" aria-labelledby="engine-figures">
      <Heading size="small" as="h2" id="engine-figures">
        {site.t('site.figures')}
      </Heading>
      <dl className="figures">
        {figuresOf(health, site).map(([name, text]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{site.t(`site.figure.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function figuresOf(health: EngineHealthView, { t, times }: Site): readonly Figure[] {
  const { now, sweep, backlog, leases, audit, reconcile, quota, jobs } = health;
  const ago = (at: number | undefined) => (at === undefined ? t('site.never') : times.relative(at, now));
  const more = backlog.more ? '+' : '';
  return [
    ['sweep', ago(sweep?.at)],
    ['lateness', sweep ? times.duration(sweep.latenessMs) : t('site.never')],
    [
      'backlog',
      [
        t('site.dueNow', { count: backlog.dueNow, more }),
        ...(backlog.oldestDueAt === null
          ? []
          : [t('site.oldest', { time: times.relative(backlog.oldestDueAt, now) })]),
        t('site.pending', { count: backlog.pendingEffects, more }),
      ].join(' '),
    ],
    [
      'leases',
      leases.drainUntil === null
        ? t('site.leased', { count: leases.effects })
        : `${t('site.leased', { count: leases.effects })} ${t('site.draining', { time: times.relative(leases.drainUntil, now) })}`,
    ],
    [
      'audit',
      audit
        ? t('site.audited', {
            time: ago(audit.at),
            count: audit.late + audit.orphans + audit.overLeased + audit.astray,
            repaired: audit.repaired,
          })
        : t('site.never'),
    ],
    ['repair', ago(reconcile?.at)],
    [
      'quota',
      quota.pausedUntil === null
        ? t('site.points', { points: quota.points, share: quota.share })
        : `${t('site.points', { points: quota.points, share: quota.share })} ${t('site.paused', { time: times.relative(quota.pausedUntil, now) })}`,
    ],
    ['jobs', jobs.length === 0 ? t('site.noJobs') : t('site.running', { count: jobs.length })],
  ];
}

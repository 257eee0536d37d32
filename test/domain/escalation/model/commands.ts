import { fc } from '../../../support/properties';
import type { Command } from '../../../../src/domain/escalation/command';
import type { Sev } from './model-policy';
import { outage, pass } from './move-both';
import { RealEscalation } from './real-escalation';
import { ReferenceModel } from './reference-model';

const GRACE = 120;

/** One step of a sequence: done to the model and to the domain, after which both must agree. */
export interface Step {
  readonly name: string;
  readonly run: (model: ReferenceModel, real: RealEscalation) => void;
}

const step = (name: string, run: Step['run']): Step => ({ name, run });

/** A command that the model takes where `fits` says so; where it does not, the domain must refuse it. */
function command(
  name: string,
  made: Command,
  fits: (model: ReferenceModel) => boolean,
  run: (model: ReferenceModel) => void,
  by: (model: ReferenceModel) => string = () => 'mona',
  calendar?: number,
): Step {
  return step(name, (model, real) => {
    const expected = fits(model);
    const taken = real.do(made, by(model), calendar);
    if (taken !== expected) throw new Error(`${name} is ${taken ? 'taken' : 'refused'} and should not be`);
    if (expected) run(model);
  });
}

const severity = fc.constantFrom<Sev>('critical', 'high', 'elevated');
const minutes = fc.oneof(
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 31, max: 300 }),
);

const subjectIs = (what: 'plain' | 'customer' | 'provider' | 'done', known: boolean, project: string): Step =>
  step(`subject is ${what}${known ? '' : ', and no event comes'}`, (model, real) => {
    if (model.subject === 'gone') return;
    const waits = what === 'customer' || what === 'provider' ? what : null;
    Object.assign(model, { resolved: what === 'done', waits });
    const waiting = waits && { reason: waits, capMinutes: waits === 'provider' ? 45 : null };
    real.facts = { ...real.facts, resolved: what === 'done', waiting };
    if (!known) return;
    sight(model, real, 'there');
    model.event(project, GRACE);
    real.event(project, GRACE);
  });

function sight(model: ReferenceModel, real: RealEscalation, subject: 'there' | 'hidden' | 'gone'): void {
  model.subject = subject;
  real.facts = { ...real.facts, subject };
}

const hide = (subject: 'there' | 'hidden' | 'gone'): Step =>
  step(`subject is ${subject}`, (model, real) => {
    if (model.subject === 'gone') return;
    sight(model, real, subject);
    if (subject !== 'gone') return;
    model.event(model.project, GRACE);
    real.event(model.project, GRACE);
  });

const leg = (source: string, cap: number | null): Step =>
  step(cap === null ? `${source} ends` : `${source} for at most ${cap} min`, (model, real) => {
    if (cap === null) model.unpause(source);
    else model.pause(source, 'provider', cap);
    real.leg(source, cap);
  });

const running = (model: ReferenceModel): boolean => model.working || model.stage === 'monitoring';
const audience = fc.constantFrom('customer' as const, 'management' as const);
const named = fc.option(fc.integer({ min: 1, max: 20 }).map((fives) => fives * 5));

const post: fc.Arbitrary<Step> = fc.tuple(audience, named).map(([who, length]) =>
  step(`update to ${who}${length === null ? '' : `, next in ${length} min`}`, (model, real) => {
    const nextAt = length === null ? null : Date.UTC(2026, 2, 2, 9) + (model.now + length) * 60_000;
    const taken = real.do({ do: 'post-update', audience: who, text: 'news', nextAt }, 'mona');
    if (taken !== running(model)) throw new Error('an update is taken in the wrong stage');
    if (taken) model.post(who, length);
  }),
);

const words = '';
const assessment = {
  situation: 'down',
  businessImpact: '',
  customerImpact: '',
  affectedServices: '',
  risk: '',
  tried: '',
  cause: '',
};

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: minutes.map((n) => step(`${n} min pass`, (m, r) => pass(m, r, n))) },
  { weight: 3, arbitrary: minutes.map((n) => step(`outage of ${n} min`, (m, r) => outage(m, r, n))) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('plain', 'plain', 'customer', 'provider', 'done'),
        fc.boolean(),
        fc.constantFrom('P1', 'P1', 'P1', 'P2'),
      )
      .map(([what, known, project]) => subjectIs(what as 'plain', known, project)),
  },
  { weight: 2, arbitrary: fc.constantFrom('there', 'hidden', 'hidden').map((s) => hide(s as 'there')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(leg('leg-1', 20), leg('leg-2', 70), leg('leg-1', null), leg('leg-2', null)),
  },
  { weight: 5, arbitrary: post },
  {
    weight: 2,
    arbitrary: severity.map((sev) =>
      command(
        `severity ${sev}`,
        { do: 'change-severity', severity: sev, words },
        (m) => m.open && m.sev !== sev,
        (m) => {
          m.say('severity-changed');
          m.recount(sev);
        },
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 1).map((calendar) =>
      command(
        `re-pin with calendar ${calendar}`,
        { do: 're-pin', words },
        (m) => m.open && m.calendar !== calendar,
        (m) => {
          m.calendar = calendar;
          m.say('re-pinned');
          m.recount(m.sev);
        },
        undefined,
        calendar,
      ),
    ),
  },
  {
    weight: 14,
    arbitrary: fc.constantFrom(
      command(
        'approve',
        { do: 'approve' },
        (m) => m.stage === 'requested',
        (m) => {
          m.say('approved');
          m.begin();
        },
      ),
      command(
        'set manager',
        { do: 'set-manager', accountId: 'mona' },
        (m) => m.open && m.manager !== 'mona',
        (m) => {
          m.manager = 'mona';
          m.steps.delete('manager');
          m.say('manager-set');
        },
      ),
      command(
        'complete assessment',
        { do: 'save-assessment', revision: 0, complete: true, ...assessment },
        running,
        (m) => {
          m.say(m.assessed ? 'assessment-saved' : 'assessment-completed');
          if (!m.assessed) m.steps.delete('assessment');
          m.assessed = true;
        },
      ),
      command(
        'add action',
        { do: 'add-action', revision: 0, title: 'restart', ownerId: 'ada', dueAt: Date.UTC(2030, 0, 1) },
        running,
        (m) => {
          m.actions += 1;
          m.say('plan-changed');
        },
      ),
      command(
        'agree plan',
        { do: 'agree-plan' },
        (m) => m.working && m.actions > 0 && !(m.planAgreed && m.stage === 'acting'),
        (m) => {
          Object.assign(m, { planAgreed: true, progress: m.now, stage: 'acting' });
          m.steps.delete('plan');
          m.say('plan-agreed');
        },
      ),
      command(
        'acknowledge',
        { do: 'acknowledge' },
        (m) => m.working && m.told.length > 0 && !m.answered.includes(m.told[0] ?? ''),
        (m) => m.acknowledge(m.told[0] ?? ''),
        (m) => m.told[0] ?? 'nobody',
      ),
      command(
        'escalate now',
        { do: 'escalate-now', words },
        (m) => m.working && m.level < 3,
        (m) => {
          m.say('level-jumped');
          m.tell();
        },
      ),
      command(
        'satisfied',
        { do: 'record-satisfied', by: 'carla', how: 'phone' },
        (m) => m.stage === 'acting',
        (m) => m.satisfied(),
      ),
      command(
        'agreed',
        { do: 'record-agreed', by: 'carla', how: 'phone' },
        (m) => m.stage === 'monitoring' && !m.agreed,
        (m) => {
          m.agreed = true;
          m.say('agreed');
        },
      ),
      command(
        'close',
        { do: 'close' },
        (m) => m.stage === 'monitoring' && (m.agreed || m.silent),
        (m) => m.close(),
      ),
      command(
        'relapse',
        { do: 'relapse', words },
        (m) => m.stage === 'monitoring',
        (m) => m.relapse(),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      hide('gone'),
      command(
        'decline',
        { do: 'decline', words },
        (m) => m.stage === 'requested',
        (m) => {
          m.say('declined');
          m.end('declined');
        },
      ),
      command(
        'withdraw',
        { do: 'withdraw', reason: 'mistake', words },
        (m) => m.open,
        (m) => {
          m.say('withdrawn');
          m.end('withdrawn');
        },
      ),
    ),
  },
);

/** A whole life: how it starts, how silence ends, and what happens. */
export const lives = fc.record({
  mayApprove: fc.boolean(),
  severity,
  silenceEnd: fc.constantFrom('close' as const, 'ask-manager' as const),
  steps: fc.array(steps, { minLength: 4, maxLength: 40, size: 'max' }),
});
export type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

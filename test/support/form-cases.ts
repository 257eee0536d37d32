import type { AgentCalls, CallName } from '../../src/contract/calls';
import { CLOSED, RUNNING, type FormWorld } from './form-world';
import type { PersonName } from './story-site';
import type { Surface } from './surface';

export interface FormCase {
  readonly form: string;
  readonly who: PersonName;
  readonly key?: string;
  readonly call: CallName<AgentCalls>;
  /** Opens the form and types; what was typed has to be in what is sent, whatever happened before. */
  readonly open: (surface: Surface) => Promise<void>;
  readonly typed: string;
  /** What another person does meanwhile, and what the first is told of it; null where both may stand. */
  readonly meanwhile: ((world: FormWorld) => Promise<unknown>) | null;
  readonly told: readonly string[];
  /** Makes room for sending it again. */
  readonly then?: (world: FormWorld) => Promise<unknown>;
  /** The button, where it is not the one that sends the form. */
  readonly button?: string;
  /** How often it was done. */
  readonly done: (world: FormWorld) => Promise<number>;
}

const SAYS_CHANGED = 'Somebody else changed this meanwhile. Nothing was overwritten.';

/** Every form of the workspace that keeps words, and what may come between its opening and its sending. */
export const FORM_CASES: readonly FormCase[] = [
  {
    form: 'the assessment',
    who: 'marco',
    call: 'assessment.save',
    open: async (surface) => {
      await surface.clickFirst('Write assessment');
      await surface.fill('Situation', 'The pool is exhausted.');
    },
    typed: 'The pool is exhausted.',
    meanwhile: async (world) => {
      const { revisions } = await world.record();
      const empty = { businessImpact: '', customerImpact: '', affectedServices: '', risk: '', tried: '' };
      const words = { ...empty, situation: 'The disk is full.', cause: '', complete: false };
      return world.story.ask('lena', 'assessment.save', {
        escalationId: world.escalationId,
        revision: revisions.assessment,
        ...words,
      });
    },
    told: [SAYS_CHANGED, 'Stored now: The disk is full.'],
    button: 'Save draft',
    done: async (world) =>
      (await world.record()).assessment.situation === 'The pool is exhausted.'
        ? (await world.written('assessment-saved', '')) - 1
        : 0,
  },
  {
    form: 'a new action',
    who: 'marco',
    call: 'plan.add-action',
    open: async (surface) => {
      await surface.openTab('Plan');
      await surface.click('Add action');
      await surface.fill('What is to be done', 'Replace the pool');
    },
    typed: 'Replace the pool',
    meanwhile: (world) => world.add('Call the vendor'),
    told: [SAYS_CHANGED],
    done: async (world) =>
      (await world.record()).plan.actions.filter(({ title }) => title === 'Replace the pool').length,
  },
  {
    form: 'the edit of an action',
    who: 'marco',
    call: 'plan.edit-action',
    open: async (surface) => {
      await surface.openTab('Plan');
      await surface.clickFirst('More');
      await surface.clickFirst('Edit');
      await surface.fill('What is to be done', 'Look at both gateways');
    },
    typed: 'Look at both gateways',
    meanwhile: async (world) => {
      const { plan, revisions } = await world.record();
      const [action] = plan.actions;
      if (!action) throw new Error('the plan is empty');
      return world.story.ask('lena', 'plan.edit-action', {
        escalationId: world.escalationId,
        actionId: action.id,
        revision: revisions.plan,
        title: 'Look at the load balancer',
        ownerId: action.ownerId,
        dueAt: action.dueAt,
      });
    },
    told: ['Somebody changed the plan meanwhile.', 'Stored now: Look at the load balancer'],
    done: (world) => world.written('action-edited', 'Look at both gateways'),
  },
  {
    form: 'an update to the customer',
    who: 'marco',
    call: 'update.post',
    open: async (surface) => {
      await surface.clickFirst('Update customer');
      await surface.fill('Message', 'We replace the pool tonight.');
    },
    typed: 'We replace the pool tonight.',
    meanwhile: (world) =>
      world.story.ask('lena', 'update.post', {
        escalationId: world.escalationId,
        audience: 'customer',
        text: 'We found the cause.',
        nextAt: null,
      }),
    told: ['Somebody updated this audience while you were writing', 'We found the cause.'],
    done: (world) => world.written('update-posted', 'We replace the pool tonight.'),
  },
  {
    form: 'the offer of a hand-off',
    who: 'ada',
    call: 'handoff.offer',
    open: async (surface) => {
      await surface.openTab('Hand-offs');
      await surface.click('Offer to a team…');
      await surface.fill('To which team', 'Infrastructure (tier 2)');
      await surface.fill('What is asked of the team', 'Please look at the gateway.');
      for (const label of ['What was tried so far', 'Impact', 'Link to the logs'])
        await surface.fill(label, 'As in the ticket.');
    },
    typed: 'Please look at the gateway.',
    meanwhile: (world) =>
      world.story.ask('chloe', 'handoff.offer', {
        issueId: world.story.issueId(RUNNING),
        to: 'First line',
        words: 'Yours?',
        package: {},
      }),
    told: ['It was offered to First line meanwhile'],
    then: async (world) => {
      const { handoffs } = await world.story.view('chloe', RUNNING);
      return world.story.ask('chloe', 'handoff.withdraw', { handoffId: handoffs?.open?.id ?? '' });
    },
    done: (world) => world.written('handoff-offered', 'Please look at the gateway.'),
  },
  {
    form: 'a case with a provider',
    who: 'marco',
    call: 'leg.open',
    open: async (surface) => {
      await surface.openTab('Hand-offs');
      await surface.click('Open a case…');
      await surface.fill('Provider', 'Nordic Hosting');
      await surface.fill('Whom you asked', '1: Service desk (desk@nordic-hosting.example)');
      await surface.fill('What you asked for', 'Why does the gateway restart?');
    },
    typed: 'Why does the gateway restart?',
    meanwhile: (world) =>
      world.story.ask('lena', 'leg.open', {
        escalationId: world.escalationId,
        providerId: 'nordic-hosting',
        reference: '',
        level: 1,
        words: 'It restarts.',
      }),
    told: ['Somebody did this before you. Nothing was changed.'],
    then: (world) =>
      world.story.ask('lena', 'leg.close', {
        escalationId: world.escalationId,
        legId: `${world.escalationId}:leg:1`,
        outcome: 'withdrawn',
        words: '',
      }),
    done: (world) => world.written('leg-opened', 'Why does the gateway restart?'),
  },
  {
    form: 'the word of a provider',
    who: 'marco',
    call: 'leg.word',
    open: async (surface) => {
      await surface.openTab('Hand-offs');
      await surface.click('Record their word…');
      await surface.fill('What they said', 'They send somebody.');
    },
    typed: 'They send somebody.',
    meanwhile: null,
    told: [],
    done: (world) => world.written('leg-said', 'They send somebody.'),
  },
  {
    form: 'the chase of a provider',
    who: 'marco',
    call: 'leg.chase',
    open: async (surface) => {
      await surface.openTab('Hand-offs');
      await surface.click('Chase…');
      await surface.fill('What you sent', 'Where does it stand?');
    },
    typed: 'Where does it stand?',
    meanwhile: (world) =>
      world.story.ask('lena', 'leg.chase', {
        escalationId: world.escalationId,
        legId: `${world.escalationId}:leg:2`,
        level: 2,
        was: 1,
        text: 'Please.',
        sent: { at: world.story.site.clock.now(), how: 'phone' },
      }),
    told: [SAYS_CHANGED, 'Asked last: contact 2, Duty manager'],
    done: (world) => world.written('leg-chased', 'Where does it stand?'),
  },
  {
    form: 'a resource',
    who: 'marco',
    call: 'plan.ask-resource',
    open: async (surface) => {
      await surface.openTab('Plan');
      await surface.click('Ask for a resource');
      await surface.fill('What is needed, and what for', 'A second engineer');
    },
    typed: 'A second engineer',
    meanwhile: null,
    told: [],
    done: (world) => world.written('resource-asked', 'A second engineer'),
  },
  {
    form: 'effort',
    who: 'marco',
    call: 'effort.log',
    open: async (surface) => {
      await surface.openTab('Links');
      await surface.click('Log effort');
      await surface.fill('Minutes', '17');
    },
    typed: '17',
    meanwhile: null,
    told: [],
    done: (world) => world.written('effort-logged', '17'),
  },
  {
    form: 'the review',
    who: 'lena',
    key: CLOSED,
    call: 'review.save',
    open: async (surface) => {
      await surface.openTab('Review');
      await surface.click('Write review');
      await surface.fill('What happened', 'The pool ran out.');
    },
    typed: 'The pool ran out.',
    meanwhile: (world) =>
      world.story.ask('marco', 'review.save', {
        escalationId: world.closedId,
        revision: 0,
        complete: false,
        also: [],
        happened: 'The disk was full.',
        wentWell: '',
        causes: '',
        outcome: null,
      }),
    told: [SAYS_CHANGED, 'Stored now: The disk was full.'],
    button: 'Save draft',
    done: async (world) => (await world.written('review-saved', '', world.closedId)) - 1,
  },
  {
    form: 'a preventive action',
    who: 'lena',
    key: CLOSED,
    call: 'review.add-preventive',
    open: async (surface) => {
      await surface.openTab('Review');
      await surface.click('Add preventive action');
      await surface.fill('What keeps it from coming back', 'Watch the pool');
    },
    typed: 'Watch the pool',
    meanwhile: null,
    told: [],
    done: async (world) => {
      const { review } = await world.story.ask('lena', 'review.view', { escalationId: world.closedId });
      return (review?.preventive ?? []).filter(({ title }) => title === 'Watch the pool').length;
    },
  },
];

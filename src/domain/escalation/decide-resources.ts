import type { Decide } from './command-family';
import { refuse } from './refuse';

const MOST_RESOURCES = 50;

/** Extra resources: anybody on the team asks, whoever runs the record grants or refuses with words. */
export const decideResources: Decide = (draft, command, context) => {
  const { head, parts } = draft.state;
  const { plan } = parts;
  const changed = { by: context.by, at: context.now };
  switch (command.do) {
    case 'ask-resource': {
      if (plan.resources.some(({ state, what }) => state === 'asked' && what === command.what))
        return refuse('already-done', 'this is asked for already');
      if (plan.resources.length >= MOST_RESOURCES)
        return refuse('too-large', `a plan asks for ${MOST_RESOURCES} resources at most`);
      const id = `${head.id}:resource:${plan.resources.length + 1}`;
      const asked = {
        id,
        what: command.what,
        askedBy: context.by,
        askedAt: context.now,
        state: 'asked' as const,
        decidedBy: null,
        decidedAt: null,
        words: '',
      };
      draft.parts.plan = { ...plan, resources: [...plan.resources, asked], changed };
      draft.line('resource-asked', { what: command.what });
      return 'ok';
    }
    case 'decide-resource': {
      const found = plan.resources.find(({ id }) => id === command.resourceId);
      if (!found) return refuse('not-found', 'the plan asks for no such thing');
      if (found.state !== 'asked') return refuse('already-done', 'this was decided before');
      const decided = {
        ...found,
        state: command.grant ? ('granted' as const) : ('refused' as const),
        decidedBy: context.by,
        decidedAt: context.now,
        words: command.words,
      };
      draft.parts.plan = {
        ...plan,
        resources: plan.resources.map((one) => (one.id === found.id ? decided : one)),
        changed,
      };
      draft.line(command.grant ? 'resource-granted' : 'resource-refused', {
        what: found.what,
        people: [found.askedBy],
        words: command.words,
      });
      return 'ok';
    }
    default:
      return 'not-mine';
  }
};

import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { AgentCalls, CallName } from '../../src/contract/calls';
import type { RecordView } from '../../src/contract/record-view';
import { HOUR } from '../../src/domain/time';
import { StorySite, type PersonName } from './story-site';
import { Surface } from './surface';

export const RUNNING = 'SUP-1';
export const CLOSED = 'SUP-12';

/** The demo site with a record that runs under Marco and one that is closed, and surfaces whose answers can get lost. */
export class FormWorld {
  /** The next call of this name is done, and its answer gets lost. */
  losing: CallName<AgentCalls> | null = null;

  private constructor(
    readonly story: StorySite,
    readonly escalationId: string,
    readonly closedId: string,
  ) {}

  static async open(): Promise<FormWorld> {
    const story = await StorySite.open();
    const running = (await story.escalate(RUNNING)).record?.id ?? '';
    const closed = (await story.escalate(CLOSED)).record?.id ?? '';
    const world = new FormWorld(story, running, closed);
    await story.ask('lena', 'manager.set', { escalationId: running, accountId: PEOPLE.marco.accountId });
    await world.add('Look at the gateway');
    await world.close();
    return world;
  }

  /** A surface of this person, the workspace where none is named, on the real backend. */
  surface(
    who: PersonName,
    key: string,
    load: () => Promise<unknown> = () => import('../../src/frontend/workspace/workspace'),
  ): Promise<Surface> {
    const { accountId } = PEOPLE[who];
    const invoke = async (call: string, payload: unknown): Promise<unknown> => {
      const reply = await this.story.site.as(accountId).invoke('escalation-workspace', call, payload);
      if (call !== this.losing) return reply;
      this.losing = null;
      throw new Error('There was an error invoking the function');
    };
    return Surface.open({ accountId, issueId: this.story.issueId(key), invoke }, load);
  }

  async record(): Promise<RecordView> {
    const { record } = await this.story.view('marco', RUNNING);
    if (!record) throw new Error('Marco does not see the record');
    return record;
  }

  /** Lena adds an action. */
  async add(title: string): Promise<void> {
    const { escalationId, story } = this;
    await story.ask('lena', 'plan.add-action', {
      escalationId,
      revision: (await this.record()).revisions.plan,
      title,
      ownerId: PEOPLE.ada.accountId,
      dueAt: story.site.clock.now() + HOUR,
    });
  }

  /** How often something stands in a journal. */
  async written(code: string, words: string, escalationId = this.escalationId): Promise<number> {
    const { entries } = await this.story.ask('lena', 'journal.page', { escalationId, cursor: null });
    const lines = entries.flatMap((entry) => entry.lines);
    return lines.filter((line) => line.code === code && JSON.stringify(line.params).includes(words)).length;
  }

  private async close(): Promise<void> {
    const { closedId: escalationId, story } = this;
    const word = { escalationId, by: PEOPLE.carla.accountId, how: 'phone' as const };
    await story.ask('lena', 'plan.add-action', {
      escalationId,
      revision: 1,
      title: 'Repair it',
      ownerId: PEOPLE.ada.accountId,
      dueAt: story.site.clock.now() + HOUR,
    });
    await story.ask('lena', 'plan.agree', { escalationId });
    await story.ask('lena', 'customer.satisfied', word);
    await story.ask('lena', 'customer.agreed', word);
    await story.ask('lena', 'escalation.close', { escalationId });
  }
}

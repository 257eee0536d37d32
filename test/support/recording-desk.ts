import type { IssueHistory } from '../../src/domain/criteria/history';
import { slaStatesOf } from '../../src/domain/sla/sla-state';
import type { DeskTarget } from '../../src/domain/policy/person-target';
import type {
  Desk,
  Mirror,
  Outcome,
  OwnComment,
  Reflection,
  SubjectNow,
  SubjectSight,
  TeamMove,
  TeamNow,
} from '../../src/app/ports/desk';
import { RecordingFields } from './recording-fields';
import { RecordingLinked } from './recording-linked';

/** A Jira of a few issues in memory that keeps what is done to it. `losing` makes the next answers be lost after they were given. */
export class RecordingDesk implements Desk {
  readonly histories = new Map<string, IssueHistory>();
  readonly comments: OwnComment[] = [];
  readonly mails: { readonly issueId: string; readonly person: string; readonly subject: string }[] = [];
  readonly reflections: { readonly issueId: string; readonly reflection: Reflection }[] = [];
  readonly links: string[] = [];
  /** Marks on work items, by their id; the value is the installation that wrote it. */
  readonly marked = new Map<string, string | null>();
  readonly marks = {
    clear: (issueId: string): Promise<Outcome> => this.act(() => this.marked.delete(issueId)),
    find: () =>
      Promise.resolve({
        marks: [...this.marked].map(([issueId, installation]) => ({ issueId, installation })),
        cursor: null,
      }),
  };
  readonly reopened: string[] = [];
  /** Work items that their customers rated lately. */
  rated: readonly string[] = [];
  readonly quality: Desk['quality'] = {
    atStart: (issueId) => {
      const { slas, organisations = [] } = this.histories.get(issueId) ?? {};
      return Promise.resolve({ organisations, ...(slas ? { slas: slaStatesOf(slas) } : {}) });
    },
    ratedSince: () => Promise.resolve({ issueIds: this.rated, cursor: null }),
  };
  readonly linked = new RecordingLinked((happen) => this.act(happen));
  readonly teams = new Map<string, string>();
  readonly moves: TeamMove[] = [];
  readonly blind = new Set<string>();
  readonly fields = new RecordingFields((happen) => this.act(happen), this.blind);
  groups: Readonly<Record<string, readonly string[]>> = {};
  projects: readonly string[] = ['10000'];
  lead = 'lead';
  teamLead: string | null = null;
  asked = 0;
  /** How the next acts on the world end, first one first; done when there is none. */
  readonly outcomes: ('lost' | 'refused' | 'later')[] = [];
  now = 0;

  put(history: IssueHistory): this {
    this.histories.set(history.id, history);
    return this;
  }

  readHistory(issueId: string): Promise<IssueHistory | undefined> {
    this.asked += 1;
    const history = this.histories.get(issueId);
    return Promise.resolve(history && { ...history, readAt: this.now });
  }

  async readHistories(issueIds: readonly string[]): Promise<ReadonlyMap<string, IssueHistory>> {
    const read = await Promise.all(issueIds.map((id) => this.readHistory(id)));
    return new Map(read.flatMap((history) => (history ? [[history.id, history] as const] : [])));
  }

  openIssues(): ReturnType<Desk['openIssues']> {
    return Promise.resolve({ histories: [...this.histories.values()], cursor: null });
  }

  outsideJql(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }

  async sightOf(issueId: string, projectId: string): Promise<SubjectSight> {
    const history = await this.readHistory(issueId);
    if (!history) return { kind: 'gone' };
    if (!this.projects.includes(projectId)) return { kind: 'hidden' };
    return { kind: 'there', subject: subjectOf(history) };
  }

  async sightsOf(
    subjects: readonly { readonly issueId: string; readonly projectId: string }[],
  ): Promise<ReadonlyMap<string, SubjectSight>> {
    const sights = await Promise.all(
      subjects.map(
        async ({ issueId, projectId }) => [issueId, await this.sightOf(issueId, projectId)] as const,
      ),
    );
    return new Map(sights.filter(([, sight]) => sight.kind === 'there'));
  }

  changedSince(
    _projectIds: readonly string[],
    _since: number,
    _limit: number,
  ): ReturnType<Desk['changedSince']> {
    return Promise.resolve({ found: [], isMore: false });
  }

  resolve(target: DeskTarget, subject: SubjectNow, managerId: string | null): Promise<readonly string[]> {
    if (target.kind === 'person') return Promise.resolve([target.accountId]);
    if (target.kind === 'group') return Promise.resolve(this.groups[target.groupId] ?? []);
    const person = {
      manager: managerId,
      assignee: subject.assigneeId,
      'project-lead': this.lead,
      'team-lead': this.teamLead,
    }[target.role];
    return Promise.resolve(person === null ? [] : [person]);
  }

  whoMayBrowse(_issueId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(people.filter((person) => !this.blind.has(person))));
  }

  whereMayBrowse(person: string, issueIds: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.blind.has(person) ? [] : issueIds));
  }

  comment(comment: OwnComment): Promise<Outcome> {
    return this.act(() => this.comments.push(comment));
  }

  findComment(issueId: string, marker: string): Promise<{ readonly public: boolean } | undefined> {
    return Promise.resolve(this.comments.find((one) => one.issueId === issueId && one.marker === marker));
  }

  mail(issueId: string, person: string, subject: string): Promise<Outcome> {
    return this.act(() => this.mails.push({ issueId, person, subject }));
  }

  async reflectAll(mirrors: readonly Mirror[]): Promise<readonly Outcome[]> {
    return Promise.all(mirrors.map(({ issueId, reflection }) => this.reflect(issueId, reflection)));
  }

  reflect(issueId: string, reflection: Reflection): Promise<Outcome> {
    return this.act(() => this.reflections.push({ issueId, reflection }));
  }

  link(issueId: string, otherIssueId: string): Promise<Outcome> {
    return this.act(() => this.links.push(`${issueId}:${otherIssueId}`));
  }

  reopen(issueId: string): Promise<Outcome> {
    return this.act(() => this.reopened.push(issueId));
  }

  teamOf(issueId: string): Promise<TeamNow | null> {
    const name = this.teams.get(issueId);
    return Promise.resolve(name === undefined ? null : { id: name, name });
  }

  setTeam(move: TeamMove): Promise<Outcome> {
    return this.act(() => {
      this.teams.set(move.issueId, move.team);
      this.moves.push(move);
    });
  }

  switchedOnProjects(): Promise<readonly string[]> {
    return Promise.resolve(this.projects);
  }

  forgetProjects(_olderThanMs?: number): Promise<void> {
    return Promise.resolve();
  }

  private act(happen: () => void): Promise<Outcome> {
    const outcome = this.outcomes.shift();
    if (outcome === 'refused') return Promise.resolve({ kind: 'refused', why: 'Jira says no' });
    if (outcome === 'later')
      return Promise.resolve({ kind: 'later', why: 'quota', retryAt: this.now + 60_000 });
    happen();
    return Promise.resolve(
      outcome === 'lost' ? { kind: 'unknown', why: 'the answer was lost' } : { kind: 'done' },
    );
  }
}

const subjectOf = (history: IssueHistory): SubjectNow => ({
  issueId: history.id,
  key: history.key,
  projectId: history.projectId,
  summary: history.key,
  status: { id: history.status.id, name: history.status.name },
  statusCategory: history.status.category,
  resolvedAt: null,
  assigneeId: history.assignee?.id ?? null,
  reporterId: history.reporterId,
  secured: history.securityLevel !== null,
});

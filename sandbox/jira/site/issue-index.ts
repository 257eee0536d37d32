import type { Issue } from './site-data';

interface Touch {
  readonly at: number;
  readonly issue: Issue;
}

/** Keys that the issue had in projects which it left. */
const formerKeys = ({ history }: Issue): readonly string[] =>
  history.flatMap(({ items }) =>
    items.flatMap(({ field, fromText }) => (field === 'Key' && fromText ? [fromText] : [])),
  );

/** Issues by id, key, project and last change. Changes arrive in order of time, so the last index is a log. */
export class IssueIndex {
  readonly byId = new Map<string, Issue>();
  readonly #byKey = new Map<string, Issue>();
  readonly #byProject = new Map<string, Set<Issue>>();
  #touches: Touch[] = [];
  #isSorted = true;

  add(issue: Issue): void {
    this.byId.set(issue.id, issue);
    for (const key of formerKeys(issue)) this.#byKey.set(key, issue);
    this.join(issue);
    this.touched(issue);
  }

  /** To be called with the key and the project that the issue has from now on. */
  join(issue: Issue): void {
    this.#byKey.set(issue.key, issue);
    const project = this.#byProject.get(issue.projectId) ?? new Set<Issue>();
    this.#byProject.set(issue.projectId, project.add(issue));
  }

  /** To be called before the issue is of another project; its key leads to it still. */
  leave(issue: Issue): void {
    this.#byProject.get(issue.projectId)?.delete(issue);
  }

  remove(issue: Issue): void {
    this.byId.delete(issue.id);
    for (const key of [...formerKeys(issue), issue.key]) this.#byKey.delete(key);
    this.#byProject.get(issue.projectId)?.delete(issue);
  }

  /** To be called after each move of `updatedAt`. */
  touched(issue: Issue): void {
    const last = this.#touches.at(-1);
    if (last !== undefined && last.at > issue.updatedAt) this.#isSorted = false;
    this.#touches.push({ at: issue.updatedAt, issue });
    if (this.#touches.length > 2 * this.byId.size + 1_000)
      this.#touches = this.#touches.filter((touch) => this.#isCurrent(touch));
  }

  find(idOrKey: string): Issue | undefined {
    return this.byId.get(idOrKey) ?? this.#byKey.get(idOrKey.toUpperCase());
  }

  ofProject(projectId: string): Iterable<Issue> {
    return this.#byProject.get(projectId) ?? [];
  }

  countOfProject(projectId: string): number {
    return this.#byProject.get(projectId)?.size ?? 0;
  }

  /** Issues whose last change was at or after `at`. */
  updatedSince(at: number): Issue[] {
    if (!this.#isSorted) {
      this.#touches.sort((a, b) => a.at - b.at);
      this.#isSorted = true;
    }
    let low = 0;
    let high = this.#touches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#touches[middle] as Touch).at < at) low = middle + 1;
      else high = middle;
    }
    const found = new Set<Issue>();
    for (const touch of this.#touches.slice(low)) if (this.#isCurrent(touch)) found.add(touch.issue);
    return [...found];
  }

  #isCurrent(touch: Touch): boolean {
    return touch.at === touch.issue.updatedAt && this.byId.get(touch.issue.id) === touch.issue;
  }
}

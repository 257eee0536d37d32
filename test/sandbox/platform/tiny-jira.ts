import type { Caller, JiraServer, ProductEvent } from '../../../sandbox/boundary';

export interface TinyRequest {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A Jira that knows nothing: it notes requests, answers each with who asked, and lets a test raise events and set properties. */
export class TinyJira implements JiraServer {
  readonly requests: TinyRequest[] = [];
  readonly properties = new Map<string, unknown>();
  #listeners: ((event: ProductEvent) => void)[] = [];

  async fetch(caller: Caller, method: string, path: string, body: unknown): Promise<Response> {
    this.requests.push({ caller, method, path, body });
    return Response.json({ caller, path });
  }

  onEvent(listener: (event: ProductEvent) => void): void {
    this.#listeners.push(listener);
  }

  property(entity: string, id: string, key: string): unknown {
    return this.properties.get(`${entity}/${id}/${key}`);
  }

  raise(event: ProductEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** An issue event in the documented shape, in project 10. */
  raiseIssue(eventType: string, at: number, causedBy = 'ann', issueId = '100'): void {
    const issue = { id: issueId, key: `SUP-${issueId}`, fields: { project: { id: '10', key: 'SUP' } } };
    this.raise({ eventType, causedBy, at, payload: { issue, atlassianId: causedBy } });
  }
}

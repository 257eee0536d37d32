import type { PolicySet } from '../../domain/policy/policy-set';
import { policiesOf, SITE_SCOPE } from '../load-policies';
import type { Store, Stored } from '../ports/store';
import type { SubjectRow, WatchRow } from '../rows';

/** What is known of a work item apart from its records. */
export interface LoadedIssue {
  readonly subject: SubjectRow | undefined;
  readonly watch: WatchRow | undefined;
  readonly watchRev: number;
  readonly policies: PolicySet;
}

type Row = Stored<'subject' | 'watch' | 'generation'>;

/** Subject, watch and the project's live policies in one read. */
export async function loadIssue(store: Store, issueId: string, projectId: string): Promise<LoadedIssue> {
  const [subject, watch, site, project] = await store.getMany<'subject' | 'watch' | 'generation'>([
    { entity: 'subject', key: issueId },
    { entity: 'watch', key: issueId },
    { entity: 'generation', key: SITE_SCOPE },
    { entity: 'generation', key: projectId },
  ]);
  return {
    subject: subject && 'openId' in subject.row ? subject.row : undefined,
    watch: watch && 'memory' in watch.row ? watch.row : undefined,
    watchRev: watch?.rev ?? 0,
    policies: policiesOf({ site: generationOf(site), project: generationOf(project) }),
  };
}

function generationOf(stored: Row | undefined): Stored<'generation'> | undefined {
  return stored && 'live' in stored.row ? { key: stored.key, rev: stored.rev, row: stored.row } : undefined;
}

/** The open escalation of an issue, or the last one it had. */
export const shownEscalation = (subject: SubjectRow | undefined): string | null =>
  subject ? (subject.openId ?? subject.lastId) : null;

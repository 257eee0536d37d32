import type { MergeTarget } from '../../domain/escalation/merge-rest';
import type { Write, Stored } from '../ports/store';
import { linkKey } from '../still-linked';

/** A link of the merged record as the survivor's. In Jira it stays where it was: the two subjects are linked to each other. */
export function linkWrite(
  { survivorId, mergedId, mergedIssueId, by, at }: MergeTarget,
  issueId: string,
): Write {
  const merged = issueId === mergedIssueId ? { merged: mergedId } : {};
  const row = { issueId, escId: survivorId, at, by, ...merged };
  return { put: 'link', key: linkKey(issueId, survivorId), row, rev: 0 };
}

/** An open action as the survivor's: owner, time and id stay, so that whatever waits for it still finds it. */
export function dutyWrite({ survivorId, projectId }: MergeTarget, { key, row, rev }: Stored<'duty'>): Write {
  return { put: 'duty', key, row: { ...row, escId: survivorId, projectId }, rev };
}

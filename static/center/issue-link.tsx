import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';

/** The work item in Jira. The frame cannot go there by itself, so Jira is asked to; a click for a new tab gets one. */
export function IssueLink({ issueKey }: { readonly issueKey: string }) {
  const address = `/browse/${issueKey}`;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const newTab = event.metaKey || event.ctrlKey || event.shiftKey;
    void (newTab ? router.open(address) : router.navigate(address));
  };
  return (
    <a className="issue-link" href={address} onClick={follow}>
      {issueKey}
    </a>
  );
}

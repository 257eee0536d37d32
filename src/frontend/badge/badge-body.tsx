import type { ReactNode } from 'react';
import { SurfaceFrame } from '../parts/surface-frame';
import { useIssue } from '../use-issue';
import { isOpen } from '../vocabulary';
import { Ended } from './ended';
import { Escalated } from './escalated';
import { NotEscalated } from './not-escalated';

/** The escalation at the right of a work item. */
export function BadgeBody(): ReactNode {
  const issue = useIssue();
  return (
    <SurfaceFrame issue={issue}>
      {(view) => {
        const { badge } = view;
        if (!badge) return <NotEscalated view={view} />;
        return isOpen(badge.stage) ? (
          <Escalated issue={issue} view={view} badge={badge} />
        ) : (
          <Ended issue={issue} view={view} badge={badge} />
        );
      }}
    </SurfaceFrame>
  );
}

import { COMMENT_ROUTES } from './platform/comment-routes';
import { ISSUE_ROUTES } from './platform/issue-routes';
import { PERMISSION_ROUTES } from './platform/permission-routes';
import { PROPERTY_ROUTES } from './platform/property-routes';
import { SEARCH_ROUTES } from './platform/search-routes';
import { WORKFLOW_ROUTES } from './platform/workflow-routes';
import type { Route } from './router';

/** Everything this Jira can do. What is not here is answered with a loud 501. */
export const ROUTES: readonly Route[] = [
  ...ISSUE_ROUTES,
  ...COMMENT_ROUTES,
  ...PROPERTY_ROUTES,
  ...WORKFLOW_ROUTES,
  ...SEARCH_ROUTES,
  ...PERMISSION_ROUTES,
];

import { APP_FIELD_ROUTES } from './platform/app-field-routes';
import { CATALOGUE_ROUTES } from './platform/catalogue-routes';
import { CHANGELOG_ROUTES } from './platform/changelog-routes';
import { WATCHER_ROUTES } from './platform/watcher-routes';
import { EXPRESSION_ROUTES } from './platform/expression-routes';
import { LINK_ROUTES } from './platform/link-routes';
import { NOTIFY_ROUTES } from './platform/notify-routes';
import { USER_ROUTES } from './platform/user-routes';
import { GROUP_ROUTES } from './platform/group-routes';
import { PROJECT_ROLE_ROUTES } from './platform/project-role-routes';
import { PROJECT_ROUTES } from './platform/project-routes';
import { FEEDBACK_ROUTES } from './desk/feedback-routes';
import { REQUEST_ROUTES } from './desk/request-routes';
import { DESK_ROUTES } from './desk/desk-routes';
import { COMMENT_ROUTES } from './platform/comment-routes';
import { ISSUE_ROUTES } from './platform/issue-routes';
import { PERMISSION_ROUTES } from './platform/permission-routes';
import { PROPERTY_ROUTES } from './platform/property-routes';
import { SEARCH_ROUTES } from './platform/search-routes';
import { WORKFLOW_ROUTES } from './platform/workflow-routes';
import { WORKLOG_ROUTES } from './platform/worklog-routes';
import type { Route } from './router';

/** Everything this Jira can do. What is not here is answered with a loud 501. */
export const ROUTES: readonly Route[] = [
  ...ISSUE_ROUTES,
  ...COMMENT_ROUTES,
  ...PROPERTY_ROUTES,
  ...WORKFLOW_ROUTES,
  ...WORKLOG_ROUTES,
  ...SEARCH_ROUTES,
  ...PERMISSION_ROUTES,
  ...EXPRESSION_ROUTES,
  ...APP_FIELD_ROUTES,
  ...CATALOGUE_ROUTES,
  ...CHANGELOG_ROUTES,
  ...WATCHER_ROUTES,
  ...LINK_ROUTES,
  ...NOTIFY_ROUTES,
  ...USER_ROUTES,
  ...GROUP_ROUTES,
  ...PROJECT_ROUTES,
  ...PROJECT_ROLE_ROUTES,
  ...REQUEST_ROUTES,
  ...FEEDBACK_ROUTES,
  ...DESK_ROUTES,
];

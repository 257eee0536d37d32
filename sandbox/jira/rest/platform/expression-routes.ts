import { ROLES } from '../../definitions/choices';
import { ExpressionError, ExpressionParser } from '../../expression/expression-parser';
import type { Scope } from '../../expression/expression-parser';
import type { Issue, Project } from '../../site/site-data';
import { bodyOf, ok } from '../call';
import type { Answer, Call } from '../call';
import { badRequest } from '../refusal';
import type { Route } from '../router';
import { seenIssue, seenProject } from '../seen';

/** What an expression sees of the site is what its viewer sees; a context that the viewer does not see is not found. */
function evaluate(call: Call): Answer {
  const { expression, context } = bodyOf(call);
  if (typeof expression !== 'string' || expression === '') throw badRequest('An expression is needed.');
  const scope = scopeOf(call, (context ?? {}) as Readonly<Record<string, unknown>>);
  try {
    return ok({ value: new ExpressionParser(expression).whole()(scope) });
  } catch (error) {
    if (error instanceof ExpressionError) throw badRequest(error.message);
    throw error;
  }
}

function scopeOf(call: Call, context: Readonly<Record<string, unknown>>): Scope {
  const issue = idOrKey(context['issue']);
  const project = idOrKey(context['project']);
  const seen = issue === undefined ? undefined : seenIssue(call, issue);
  return {
    user: userOf(call),
    ...(seen === undefined ? {} : { issue: issueOf(call, seen) }),
    ...(project === undefined ? {} : { project: projectOf(call, seenProject(call, project)) }),
  };
}

function idOrKey(given: unknown): string | undefined {
  const { id, key } = (given ?? {}) as { readonly id?: unknown; readonly key?: unknown };
  return typeof id === 'number' ? String(id) : typeof key === 'string' ? key : undefined;
}

const issueOf = (call: Call, issue: Issue) => ({
  id: Number(issue.id),
  key: issue.key,
  project: projectOf(call, call.core.site.projectOf(issue)),
});

const projectOf = ({ core }: Call, { id, key, name }: Project) => ({
  id: Number(id),
  key,
  name,
  properties: core.site.data.projectProperties[id] ?? {},
});

function userOf({ core, viewer }: Call) {
  return {
    accountId: viewer.accountId,
    displayName: viewer.displayName,
    getProjectRoles(asked: unknown) {
      const { id } = (asked ?? {}) as { readonly id?: unknown };
      const project = core.site.project(String(id));
      if (project === undefined)
        throw new ExpressionError('Evaluation failed: getProjectRoles needs a project');
      return ROLES.filter(
        (role) => String(role.id) in project.roles && core.permits.inRole(viewer, project, role.id),
      ).map(({ id: roleId, name, description }) => ({ id: roleId, name, description }));
    },
  };
}

export const EXPRESSION_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/expression/evaluate', isRead: true, handle: evaluate },
];

import { statusBean } from '../../beans/choice-beans';
import { transitionsFrom, WORKFLOWS } from '../../definitions/workflows';
import type { Transition, Workflow } from '../../definitions/workflows';
import { byId, RESOLUTIONS } from '../../definitions/choices';
import { changeIssue } from '../../issues/change-issue';
import type { NewValues } from '../../issues/change-issue';
import { sentFields } from '../../issues/sent-fields';
import type { Field } from '../../fields/field';
import type { FieldValue, Issue } from '../../site/site-data';
import { bodyOf, NO_CONTENT, ok } from '../call';
import type { Answer, Call } from '../call';
import { badFields, badRequest, forbidden } from '../refusal';
import type { Route } from '../router';
import { requireOn, seenIssue } from '../seen';
import { idIn } from '../../site/id-in';
import { textOf } from '../../site/text-of';

function available(call: Call, issue: Issue): readonly Transition[] {
  const { permits, site } = call.core;
  const project = site.projectOf(issue);
  if (!permits.holds(call.viewer, 'TRANSITION_ISSUES', project, issue)) return [];
  return transitionsFrom(WORKFLOWS[project.workflowId] as Workflow, idIn(issue, 'status'));
}

function getTransitions(call: Call): Answer {
  const only = call.query.get('transitionId');
  const transitions = available(call, seenIssue(call))
    .filter(({ id }) => only === null || id === only)
    .map(({ id, name, to, from }) => ({
      id,
      name,
      to: statusBean(to, call.core.site.baseUrl),
      hasScreen: false,
      isGlobal: from === undefined,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      isLooped: false,
    }));
  return ok({ expand: 'transitions', transitions });
}

/** A transition may carry a resolution besides the fields that an edit may carry. */
function sentWith(call: Call, issue: Issue, body: Readonly<Record<string, unknown>>): NewValues {
  const { resolution, ...fields } = (body['fields'] ?? {}) as Readonly<Record<string, unknown>>;
  const { core, viewer } = call;
  const values = new Map<Field, FieldValue>(
    sentFields(core, viewer, { project: core.site.projectOf(issue), issue }, { ...body, fields }),
  );
  if (resolution === undefined) return values;
  const sent = resolution as Readonly<Record<string, unknown>>;
  const chosen =
    byId(RESOLUTIONS, textOf(sent['id'])) ?? RESOLUTIONS.find((one) => one.name === sent['name']);
  if (chosen === undefined) throw badFields({ resolution: 'Specify a valid resolution' });
  return values.set(core.fields.find('resolution') as Field, chosen.id);
}

function postTransition(call: Call): Answer {
  const issue = seenIssue(call);
  requireOn(call, 'TRANSITION_ISSUES', issue, 'You do not have permission to transition this issue.');
  const body = bodyOf(call);
  const id = (body['transition'] as { readonly id?: unknown } | undefined)?.id;
  if (id === undefined) throw badRequest("The 'transition' identifier must be an integer.");
  const transition = available(call, issue).find((one) => one.id === textOf(id));
  if (transition === undefined)
    throw badRequest(
      `It seems that you have tried to perform a workflow operation (${textOf(id)}) that is not valid for the current state of this issue ${issue.key}.`,
    );
  const status = call.core.fields.find('status') as Field;
  changeIssue(
    call.core,
    call.viewer,
    issue,
    new Map([...sentWith(call, issue, body), [status, transition.to.id]]),
  );
  return NO_CONTENT;
}

function putAssignee(call: Call): Answer {
  const issue = seenIssue(call);
  const { core, viewer } = call;
  if (!core.permits.holds(viewer, 'ASSIGN_ISSUES', core.site.projectOf(issue), issue))
    throw forbidden('You do not have permission to assign issues in this project.');
  const { accountId } = bodyOf(call);
  const values = sentFields(
    core,
    viewer,
    { project: core.site.projectOf(issue), issue },
    { fields: { assignee: { accountId: accountId ?? null } } },
  );
  changeIssue(core, viewer, issue, values);
  return NO_CONTENT;
}

export const WORKFLOW_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/transitions', handle: getTransitions },
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/transitions', handle: postTransition },
  { method: 'PUT', path: '/rest/api/3/issue/:issueIdOrKey/assignee', handle: putAssignee },
];

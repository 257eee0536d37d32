import { changeIssue } from '../../issues/change-issue';
import type { Field } from '../../fields/field';
import type { Issue } from '../../site/site-data';
import { textOf } from '../../site/text-of';
import { bodyOf, NO_CONTENT, param, stringsIn } from '../call';
import type { Answer, Call } from '../call';
import { badFields, badRequest, forbidden, noIssue, notFound } from '../refusal';
import type { Route } from '../router';
import { requireOn } from '../seen';

type Sent = Readonly<Record<string, unknown>>;

function updatesIn(call: Call): readonly Sent[] {
  const updates = bodyOf(call)['updates'];
  if (!Array.isArray(updates) || updates.length === 0)
    throw badRequest("'updates' must be a list with at least one update.");
  return updates as Sent[];
}

interface Update {
  readonly field: Field;
  readonly issues: readonly Issue[];
  readonly value: unknown;
}

/** Only the app that declares a field may write its value, and only where it may see and edit the issue. */
function decoded(call: Call, sent: Sent, idOrKey: string): Update {
  const { core, viewer } = call;
  if (viewer.accountType !== 'app')
    throw forbidden('Only the app that provides the field can update its value.');
  const field = core.fields.appField(idOrKey);
  if (field === undefined) throw notFound('The custom field does not exist or is not provided by this app.');
  const issues = stringsIn(sent, 'issueIds').map((id) => {
    const issue = core.site.issues.byId.get(id);
    if (issue === undefined || !core.permits.sees(viewer, issue)) throw noIssue();
    requireOn(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit this issue.');
    return issue;
  });
  return { field, issues, value: sent['value'] ?? null };
}

function apply(call: Call, updates: readonly Update[]): Answer {
  const { core, viewer } = call;
  // All values are read before the first is written: a wrong one leaves everything as it was.
  const ready = updates.flatMap(({ field, issues, value }) =>
    issues.map((issue) => {
      const read = field.kind.read(value, call.view, core.site.projectOf(issue));
      if ('problem' in read) throw badFields({ [field.id]: read.problem });
      return { field, issue, value: read.value };
    }),
  );
  const events = call.query.get('generateAppEvents') !== 'false';
  for (const { field, issue, value } of ready) {
    if (call.query.get('generateChangelog') === 'false') issue.values[field.id] = value;
    else changeIssue(core, viewer, issue, new Map([[field, value]]), { events });
  }
  return NO_CONTENT;
}

export const APP_FIELD_ROUTES: readonly Route[] = [
  {
    method: 'PUT',
    path: '/rest/api/3/app/field/:fieldIdOrKey/value',
    handle: (call) =>
      apply(
        call,
        updatesIn(call).map((sent) => decoded(call, sent, param(call, 'fieldIdOrKey'))),
      ),
  },
  {
    method: 'POST',
    path: '/rest/api/3/app/field/value',
    handle: (call) =>
      apply(
        call,
        updatesIn(call).map((sent) => decoded(call, sent, textOf(sent['customField']))),
      ),
  },
];

import { route } from '@forge/api';
import * as v from 'valibot';
import { loadPolicies } from '../../app/load-policies';
import type { Outcome, TeamMove, TeamNow } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { decodeAnswer } from '../../jira/jira-answer';
import { teamAnswer } from '../../jira/team-answer';

const assignee = v.nullish(v.object({ accountId: v.string() }), null);

/** The field that the project's settings name, or the one of the type "team"; null where there is neither. */
export async function teamFieldOf({ store, facts }: DeskParts, projectId: string): Promise<string | null> {
  const { settings } = await loadPolicies(store, projectId);
  return settings.body.teamFieldId ?? (await facts.get()).fields.team;
}

export async function readTeam(
  parts: DeskParts,
  issueId: string,
  projectId: string,
): Promise<TeamNow | null> {
  const fieldId = await teamFieldOf(parts, projectId);
  if (fieldId === null) return null;
  const answer = v.object({ fields: v.object({ [fieldId]: teamAnswer }) });
  const where = route`/rest/api/3/issue/${issueId}?fields=${fieldId}`;
  const found = await parts.app.read({ what: 'read a work item’s team', route: where }, answer);
  return found?.fields[fieldId] ?? null;
}

/** Writes what is not there yet, so that an attempt whose answer was lost can be made again. */
export async function setTeam(parts: DeskParts, move: TeamMove): Promise<Outcome> {
  const { app } = parts;
  const { issueId, projectId, team, assigneeId } = move;
  const fieldId = await teamFieldOf(parts, projectId);
  const asked = [...(fieldId === null ? [] : [fieldId]), 'assignee'].join(',');
  const where = route`/rest/api/3/issue/${issueId}?fields=${asked}&expand=schema`;
  const found = await app.read({ what: 'read a work item’s team', route: where }, answerOf(fieldId));
  if (!found) return { kind: 'refused', why: 'the work item is gone or out of sight' };
  const { now, shape, assignedTo } = found;
  if (fieldId !== null && now?.id !== team && now?.name !== team) {
    if (!shape) return { kind: 'refused', why: `the work item has no field ${fieldId}` };
    const written = await app.write({
      what: 'write the team',
      route: route`/rest/api/3/issue/${issueId}`,
      method: 'PUT',
      body: { fields: { [fieldId]: valueFor(shape, team) } },
    });
    if (written.kind !== 'done') return written;
  }
  if (assigneeId === null || assignedTo === assigneeId) return { kind: 'done' };
  const assigned = await app.write({
    what: 'assign',
    route: route`/rest/api/3/issue/${issueId}/assignee`,
    method: 'PUT',
    body: { accountId: assigneeId },
  });
  return assigned.kind === 'done' ? { kind: 'done' } : assigned;
}

const fieldShape = v.object({ type: v.string(), items: v.nullish(v.string(), null) });
type FieldShape = v.InferOutput<typeof fieldShape>;

const answerOf = (fieldId: string | null) =>
  v.pipe(
    v.object({
      fields: v.record(v.string(), v.unknown()),
      schema: v.nullish(v.record(v.string(), v.looseObject({})), {}),
    }),
    v.transform(({ fields, schema }) => ({
      assignedTo: decodeAnswer('read who has an issue', assignee, fields['assignee'])?.accountId ?? null,
      now: fieldId === null ? null : decodeAnswer('read a team', teamAnswer, fields[fieldId]),
      shape:
        fieldId === null || !schema[fieldId]
          ? null
          : decodeAnswer('read the kind of a team', fieldShape, schema[fieldId]),
    })),
  );

const DIGITS = /^\d+$/u;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** A team as its field wants it: teams by id, choices of a list by id or value, groups by id or name, text as it is. */
function valueFor({ type, items }: FieldShape, team: string): unknown {
  switch (type) {
    case 'array':
      return [valueFor({ type: items ?? 'string', items: null }, team)];
    case 'option':
      return DIGITS.test(team) ? { id: team } : { value: team };
    case 'group':
      return UUID.test(team) ? { groupId: team } : { name: team };
    default:
      return team;
  }
}

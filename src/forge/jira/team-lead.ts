import { route } from '@forge/api';
import * as v from 'valibot';
import { loadPolicies } from '../../app/load-policies';
import type { SubjectNow } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { teamAnswer } from '../../jira/team-answer';

/** The lead of the team in the subject's team field, as the project's settings know teams; null where any of it is missing. */
export async function teamLeadOf(
  { app, store, facts }: DeskParts,
  { issueId, projectId }: SubjectNow,
): Promise<string | null> {
  const { body } = (await loadPolicies(store, projectId)).settings;
  const teams = body.teams ?? [];
  if (teams.length === 0) return null;
  const fieldId = body.teamFieldId ?? (await facts.get()).fields.team;
  if (fieldId === null) return null;
  const answer = v.object({ fields: v.object({ [fieldId]: teamAnswer }) });
  const where = route`/rest/api/3/issue/${issueId}?fields=${fieldId}`;
  const team = (await app.read({ what: 'read a subject’s team', route: where }, answer))?.fields[fieldId];
  return teams.find(({ value }) => value === team?.id || value === team?.name)?.lead ?? null;
}

import { route } from '@forge/api';
import * as v from 'valibot';
import type { MarkDesk } from '../../app/ports/mark-desk';
import type { DeskParts } from './desk-parts';
import { PROPERTY } from './project-switch';

const PAGE = 50;
const page = v.object({
  nextPageToken: v.nullish(v.string(), null),
  issues: v.array(
    v.object({
      id: v.string(),
      properties: v.nullish(v.record(v.string(), v.unknown()), {}),
    }),
  ),
});
const mark = v.object({ installation: v.nullish(v.string(), null) });

/** The search finds what carries the mark by the alias that the manifest gives its stage. */
export const markDesk = ({ app, facts }: DeskParts): MarkDesk => ({
  async clear(issueId) {
    const property = route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`;
    const deleted = await app.write({ what: 'take a mark off', route: property, method: 'DELETE' });
    // Refused: there is no such property, or no such work item.
    if (deleted.kind !== 'done' && deleted.kind !== 'refused') return deleted;
    const { state, nextDue } = (await facts.get()).fields;
    const fields = [state, nextDue].filter((field) => field !== null);
    if (fields.length === 0) return { kind: 'done' };
    const updates = fields.map((customField) => ({ customField, issueIds: [Number(issueId)], value: null }));
    const answer = await app.write({
      what: 'empty the app’s fields',
      route: route`/rest/api/3/app/field/value?generateChangelog=false&generateAppEvents=false`,
      method: 'POST',
      body: { updates },
    });
    return answer.kind === 'done' || answer.kind === 'refused' ? { kind: 'done' } : answer;
  },

  async find(cursor) {
    const body = {
      jql: 'escalationStage IS NOT EMPTY ORDER BY created ASC',
      maxResults: PAGE,
      fields: ['created'],
      properties: [PROPERTY],
      ...(cursor === null ? {} : { nextPageToken: cursor }),
    };
    const request = {
      what: 'find marks',
      route: route`/rest/api/3/search/jql`,
      method: 'POST',
      body,
    } as const;
    const found = await app.read(request, page, ({ issues }) => issues.length);
    const marks = (found?.issues ?? []).map(({ id, properties }) => {
      const read = v.safeParse(mark, properties[PROPERTY]);
      return { issueId: id, installation: read.success ? read.output.installation : null };
    });
    return { marks, cursor: found?.nextPageToken ?? null };
  },
});

import { route } from '@forge/api';
import * as v from 'valibot';
import type { QualityDesk } from '../../app/ports/quality-desk';
import { slaStatesOf } from '../../domain/sla/sla-state';
import { DAY } from '../../domain/time';
import { decodeAnswer, JiraRefused } from '../../jira/jira-answer';
import { named } from '../../jira/jira-shapes';
import { slaAnswer, toSlas } from '../../jira/to-slas';
import type { DeskParts } from './desk-parts';

const PAGE = 100;
const PROJECT_ID = /^\d{1,19}$/u;
const CUSTOM_FIELD = /^customfield_(\d+)$/u;

const issue = v.object({ fields: v.record(v.string(), v.unknown()) });
const namedList = v.nullish(v.array(named), []);
const searched = v.object({
  issues: v.array(v.object({ id: v.string() })),
  nextPageToken: v.nullish(v.string(), null),
});

/** SLAs and ratings, read from fields of the work item. */
export function qualityDesk({ app, facts, clock, log }: DeskParts): QualityDesk {
  return {
    async atStart(issueId) {
      const { slas: ids, organisations: shared } = (await facts.get()).fields;
      const asked = shared === null ? ids : [...ids, shared];
      if (asked.length === 0) return { organisations: [] };
      const where = route`/rest/api/3/issue/${issueId}?fields=${asked.join(',')}`;
      const found = await app.read({ what: 'read SLAs and organisations', route: where }, issue);
      if (!found) return undefined;
      const answers = ids.map((id) => decodeAnswer('read SLAs', slaAnswer, found.fields[id]));
      const organisations =
        shared === null ? [] : decodeAnswer('read organisations', namedList, found.fields[shared]);
      return { organisations, ...(ids.length === 0 ? {} : { slas: slaStatesOf(toSlas(answers)) }) };
    },
    async ratedSince(projectId, since, cursor) {
      const [, field] = CUSTOM_FIELD.exec((await facts.get()).fields.satisfactionDate ?? '') ?? [];
      if (field === undefined || !PROJECT_ID.test(projectId)) return { issueIds: [], cursor: null };
      // Whole days back from now: an absolute time would be read in the time zone of the app's user.
      const days = Math.max(1, Math.ceil((clock.now() - since) / DAY) + 1);
      const body = {
        jql: `project = ${projectId} AND cf[${field}] >= "-${days}d"`,
        fields: ['id'],
        maxResults: PAGE,
        ...(cursor === null ? {} : { nextPageToken: cursor }),
      };
      const request = {
        what: 'find ratings',
        route: route`/rest/api/3/search/jql`,
        method: 'POST',
        body,
      } as const;
      try {
        const page = await app.read(request, searched, ({ issues }) => issues.length);
        return { issueIds: (page?.issues ?? []).map(({ id }) => id), cursor: page?.nextPageToken ?? null };
      } catch (error) {
        if (!(error instanceof JiraRefused)) throw error;
        log.warn(`Jira cannot be asked for ratings: ${error.message}`);
        return { issueIds: [], cursor: null };
      }
    },
  };
}

import { route } from '@forge/api';
import * as v from 'valibot';
import type { QualityDesk } from '../../app/ports/quality-desk';
import { slaStatesOf } from '../../domain/sla/sla-state';
import { DAY } from '../../domain/time';
import { decodeAnswer, JiraRefused } from '../../jira/jira-answer';
import { slaAnswer, toSlas } from '../../jira/to-slas';
import type { DeskParts } from './desk-parts';

const PAGE = 100;
const PROJECT_ID = /^\d{1,19}$/u;
const CUSTOM_FIELD = /^customfield_(\d+)$/u;

const issue = v.object({ fields: v.record(v.string(), v.unknown()) });
const searched = v.object({
  issues: v.array(v.object({ id: v.string() })),
  nextPageToken: v.nullish(v.string(), null),
});

/** SLAs and ratings, read from fields of the work item. */
export function qualityDesk({ app, facts, clock, log }: DeskParts): QualityDesk {
  return {
    async slasOf(issueId) {
      const ids = (await facts.get()).fields.slas;
      if (ids.length === 0) return undefined;
      const where = route`/rest/api/3/issue/${issueId}?fields=${ids.join(',')}`;
      const found = await app.read({ what: 'read SLAs', route: where }, issue);
      if (!found) return undefined;
      const answers = ids.map((id) => decodeAnswer('read SLAs', slaAnswer, found.fields[id]));
      return slaStatesOf(toSlas(answers));
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

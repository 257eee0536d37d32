import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { AdminCalls, Reply } from '../../src/contract/calls';
import type { Call } from '../../static/shared/make-call';
import type { StorySite } from './story-site';

/** Calls of the page of the site, as its Jira admin, with answers as the page gets them. */
export const siteAdmin = (story: StorySite): Call<AdminCalls> => {
  const jonas = story.site.as(PEOPLE.jonas.accountId);
  return async (name, payload) => {
    const reply = (await jonas.invoke(
      'escalation-site',
      name,
      JSON.parse(JSON.stringify(payload)),
    )) as Reply<never>;
    return reply.ok ? reply : { ok: false, trouble: reply.problem };
  };
};

import { WHOLE_SITE } from '../../shared/site';
import type { Find } from './list-choice';

const KEY = /^[A-Za-z][A-Za-z0-9_]+-\d+$/u;
const ORDER_BY = /\border\s+by\b[\s\S]*$/iu;

/** Escalated work items of the project, or of all where the page belongs to none, that the words or the reader's own JQL find. The list has its own order: theirs is left out. */
export function jqlFor({ by, text }: Find, projectId: string): string {
  const asked = text.trim();
  const condition =
    by === 'jql'
      ? asked.replace(ORDER_BY, '').trim()
      : KEY.test(asked)
        ? `issuekey = "${asked.toUpperCase()}"`
        : `text ~ "${asked.replace(/["\\]/gu, ' ').trim()}"`;
  const escalated = 'escalationStage IS NOT EMPTY';
  const scope = projectId === WHOLE_SITE ? escalated : `${escalated} AND project = ${projectId}`;
  return condition === '' ? scope : `${scope} AND (${condition})`;
}

import { PEOPLE } from '../../sandbox/jira/seed/people';
import { storedRows } from '../../bench/replay/stored-rows';
import type { EscalationRow } from '../../src/app/rows';
import type { StorySite } from './story-site';

/** The head of an escalation as it lies in the storage. */
export function headOf(story: StorySite, id: string): EscalationRow {
  const found = storedRows(story.site.snapshot(), 'escalation').find((row) => row.id === id);
  if (!found) throw new Error(`there is no escalation ${id}`);
  return found;
}

/** What its journal tells, the first line first. */
export const journalOf = (story: StorySite, id: string): readonly string[] =>
  storedRows(story.site.snapshot(), 'entry')
    .filter(({ escId }) => escId === id)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ lines }) => lines.map(({ code }) => code));

/** How many mails and comments anybody got because of the app so far. */
export const saidSoFar = ({ site }: StorySite): number =>
  site.jira.outbox().length +
  site.jira.state.data.issues
    .flatMap(({ comments }) => comments)
    .filter(({ authorId }) => authorId === PEOPLE.app.accountId).length;

/** Effects that were given up, with an alarm. */
export const deadLetters = (story: StorySite): readonly string[] =>
  storedRows(story.site.snapshot(), 'effect')
    .filter(({ state }) => state === 'dead')
    .map(({ id, outcome }) => `${id}: ${outcome}`);

/** Lines of the engine log that tell of a defect. */
export const errorsLogged = ({ site }: StorySite): readonly string[] =>
  site.log.filter(({ level }) => level === 'error').map(({ text }) => text);

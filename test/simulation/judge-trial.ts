import type { EffectRow } from '../../src/app/rows';
import { ESCALATION, UPDATES } from './sim-people';
import { LEVELS } from './sim-policy';
import type { SimSite } from './sim-site';

/** A promise of the engine that a trial broke. */
export interface Breach {
  readonly kind: 'doubled' | 'lost' | 'wrong';
  readonly what: string;
}

/** Looks at the world after a trial as people would, and at the rows as an auditor would. */
export function judgeTrial(site: SimSite, closed: boolean): readonly Breach[] {
  return [
    ...(closed ? [] : [wrong('the escalation was not closed')]),
    ...site.defects.map((error) =>
      wrong(`defect: ${error instanceof Error ? (error.stack ?? '') : String(error)}`),
    ),
    ...doubledComments(site),
    ...doubledMails(site),
    ...unfinishedEffects(site),
    ...ladderBreaches(site),
    ...onceEach(site),
    ...endState(site),
  ];
}

const doubled = (what: string): Breach => ({ kind: 'doubled', what });
const lost = (what: string): Breach => ({ kind: 'lost', what });
const wrong = (what: string): Breach => ({ kind: 'wrong', what });

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
const repeated = (names: readonly string[]): readonly string[] =>
  [...counted(names)].filter(([, count]) => count > 1).map(([name, count]) => `${name} (${count} times)`);

/** Each marker once, each level's text once, each posted update once. */
function doubledComments({ jira }: SimSite): readonly Breach[] {
  const told = jira.comments.filter(({ text }) => text.startsWith('level-told'));
  const updates = jira.comments.filter(({ text }) => UPDATES.some((update) => text.includes(update)));
  return [
    ...repeated(jira.comments.map(({ marker }) => `comment ${marker}`)),
    ...repeated(told.map(({ text }) => `comment ${text}`)),
    ...repeated(updates.map(({ text }) => `update ${text.slice(0, 60)}`)),
  ].map(doubled);
}

/** Each digest that is done was sent once; one whose answer was lost may have been. */
function doubledMails({ jira, rows }: SimSite): readonly Breach[] {
  const digests = rows
    .all('effect')
    .flatMap(({ row: { work, state } }) => (work.kind === 'digest' ? [{ person: work.person, state }] : []));
  const people = new Set([...digests, ...jira.mails].map(({ person }) => person));
  return [...people].flatMap((who): Breach[] => {
    const sent = jira.mails.filter(({ person }) => person === who).length;
    const done = digests.filter(({ person, state }) => person === who && state === 'done').length;
    const unknown = digests.filter(({ person, state }) => person === who && state === 'unknown').length;
    if (sent > done + unknown)
      return [doubled(`${who} got ${sent} digests, ${done} are done and ${unknown} unknown`)];
    return sent < done ? [lost(`${who} got ${sent} digests, ${done} are done`)] : [];
  });
}

/** Each effect ends done, cancelled with a reason, unknown (mail), or dead with an alarm; what is done is there to be seen. */
function unfinishedEffects({ rows, jira, errors }: SimSite): readonly Breach[] {
  const seen = new Set(jira.comments.map(({ marker }) => marker));
  return rows.all('effect').flatMap(({ row }): Breach[] => {
    switch (row.state) {
      case 'pending':
        return [lost(`effect ${row.id} is still pending: ${row.outcome}`)];
      case 'cancelled':
        return row.outcome === '' ? [lost(`effect ${row.id} was cancelled without a reason`)] : [];
      case 'gathered':
        return rows.all('effect').some((one) => one.row.id === row.outcome)
          ? []
          : [lost(`effect ${row.id} was gathered into a digest that is not there`)];
      case 'dead':
        return errors.some((line) => line.includes(row.id))
          ? []
          : [lost(`effect ${row.id} died without an alarm`)];
      case 'unknown':
        return row.work.kind === 'digest'
          ? []
          : [wrong(`effect ${row.id} is unknown, yet it can be asked for`)];
      case 'done':
        return writesComment(row) && !seen.has(row.id)
          ? [lost(`effect ${row.id} is done and left no comment`)]
          : [];
    }
  });
}

const writesComment = ({ work }: EffectRow): boolean =>
  work.kind === 'tell' || work.kind === 'public-update' || work.kind === 'internal-update';

/** Every level told once, in order, none before its time, and each telling is seen or was called off with a reason. */
function ladderBreaches({ rows }: SimSite): readonly Breach[] {
  const lines = rows
    .all('entry')
    .filter(({ row }) => row.escId === ESCALATION)
    .flatMap(({ row }) => row.lines.map((line) => ({ ...line, at: row.at })))
    .filter(({ code }) => code === 'level-told')
    .sort((a, b) => a.at - b.at);
  const levels = lines.map(({ params }) => Number(params.level));
  const expected = LEVELS.map((_, at) => at + 1);
  if (levels.join() !== expected.join()) {
    const kind = new Set(levels).size < levels.length ? doubled : lost;
    return [kind(`levels told: ${levels.join()}`)];
  }
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const early = before && line.at - before.at < 12 * 60_000;
    return early ? [wrong(`level ${at + 1} was told ${line.at - before.at} ms after the one below`)] : [];
  });
}

/** One escalation, one firing at most, each deed of a person once. */
function onceEach({ rows }: SimSite): readonly Breach[] {
  const heads = rows.all('escalation').map(({ key }) => key);
  const codes = rows.all('entry').flatMap(({ row }) => (row.escId === ESCALATION ? row.lines : []));
  const once = [
    'opened',
    'plan-agreed',
    'satisfied',
    'agreed',
    'closed',
    'assessment-completed',
    'action-done',
  ];
  return [
    ...heads.filter((key) => key !== ESCALATION).map((key) => wrong(`escalation ${key} should not be`)),
    ...once.flatMap((code) => {
      const count = codes.filter((line) => line.code === code).length;
      return count === 1 ? [] : [(count === 0 ? lost : doubled)(`${code}: ${count} times in the journal`)];
    }),
    ...UPDATES.flatMap((text) => {
      const count = codes.filter((line) => line.code === 'update-posted' && line.params.text === text).length;
      return count === 1 ? [] : [(count === 0 ? lost : doubled)(`update '${text}': ${count} times`)];
    }),
    ...(rows.all('firing').length > 1 ? [doubled('the criterion fired more than once')] : []),
  ];
}

/** The subject is free again, what others read is true, and nothing waits that should not. */
function endState({ rows, jira }: SimSite): readonly Breach[] {
  const subject = rows.get('subject', '1')?.row;
  const reflected = jira.reflections.get('1');
  const waiting = rows.all('agenda').filter(({ row }) => row.type !== 'escalation' && row.type !== 'watch');
  return [
    ...(subject?.openId === null && subject.count === 1
      ? []
      : [wrong(`subject: ${JSON.stringify(subject)}`)]),
    ...(reflected?.stage === 'closed' ? [] : [lost(`others read stage ${reflected?.stage ?? 'nothing'}`)]),
    ...waiting.map(({ key }) => lost(`agenda row ${key} is left`)),
  ];
}

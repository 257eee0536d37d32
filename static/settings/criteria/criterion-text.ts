import type { ConditionSentence, GroupSentence } from '../../../src/domain/criteria/sentence';
import type { Site } from '../../shared/site';
import { conditionText } from '../../../src/words/condition-text';

type Speaker = Pick<Site, 't' | 'times' | 'language'>;

/** What a criterion says, as one sentence: "When priority is Highest, and nobody has been assigned for at least 15 min." */
export function criterionText(when: GroupSentence, holdsForMinutes: number, site: Speaker): string {
  const { t, times } = site;
  const conditions = groupText(when, site);
  return holdsForMinutes > 0
    ? t('settings.sentence.holding', { conditions, time: times.duration(holdsForMinutes * 60_000) })
    : t('settings.sentence.whole', { conditions });
}

function groupText({ match, members }: GroupSentence, site: Speaker): string {
  const texts = members.map((member) => memberText(member, site));
  if (match === 'none') return site.t('settings.sentence.none', { conditions: listed(texts, 'or', site) });
  return listed(texts, match === 'all' ? 'and' : 'or', site);
}

function memberText(member: GroupSentence | ConditionSentence, site: Speaker): string {
  if (member.kind === 'condition') return conditionText(member, site);
  const text = groupText(member, site);
  return member.members.length > 1 && member.match !== 'none' ? `(${text})` : text;
}

const listed = (texts: readonly string[], word: 'and' | 'or', { language }: Speaker): string =>
  new Intl.ListFormat(language, { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(texts);

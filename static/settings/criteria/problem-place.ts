import { isGroup, type ConditionGroup, type Criterion } from '../../../src/domain/criteria/criterion';
import type { Condition } from '../../../src/domain/criteria/condition';
import type { Translate } from '../../../src/words/translate';

const FIELDS = {
  name: 'criteria.name',
  'scope.jql': 'criteria.jql',
  'scope.issueTypes': 'criteria.types',
  holdsForMinutes: 'criteria.holdsFor',
  'starts.playbookId': 'criteria.playbook',
  'starts.severity': 'criteria.severity',
  'starts.reasonCode': 'criteria.reason',
  quietHours: 'criteria.quiet',
  'quietHours.outsideCalendarId': 'criteria.quiet',
  coolDownMinutes: 'criteria.coolDown',
  capPerHour: 'criteria.cap',
  ownerId: 'criteria.owner',
  reviewOn: 'criteria.reviewOn',
  notes: 'criteria.notes',
  mode: 'criteria.mode',
} as const;

/** Where on the page a problem is, in the words that stand there: the field, or the fact of the condition; its path where there is no field. */
export function problemPlace(path: string, { when }: Criterion, t: Translate): string {
  const field = Object.entries(FIELDS).find(([known]) => known === path);
  if (field) return t(field[1]);
  if (!path.startsWith('when')) return path;
  const member = memberAt(when, path);
  return member && !isGroup(member) ? t(`criteria.factName.${member.fact}`) : t('criteria.when');
}

/** The innermost member that a path runs through. */
function memberAt(when: ConditionGroup, path: string): ConditionGroup | Condition | undefined {
  let member: ConditionGroup | Condition | undefined = when;
  for (const [, index] of path.matchAll(/\.members\[(\d+)\]/gu)) {
    if (!member || !isGroup(member)) return member;
    member = member.members[Number(index)];
  }
  return member;
}

import type { AutomationCalls } from '../../contract/automation-calls';
import type { PayloadOf } from '../../contract/calls';
import type { FieldSpec } from '../form/field-spec';
import type { Reader } from '../reader';
import { AUDIENCES, SEVERITIES } from '../vocabulary';

export type ActionName = keyof AutomationCalls;
/** The inputs of an action as a rule keeps them: texts, most of them with smart values in them. */
export type ActionInputs = Readonly<Record<string, string>>;

/** A field without its name, of whatever kind it is. */
type Unnamed<F = FieldSpec> = F extends FieldSpec ? Omit<F, 'name'> : never;

/** The fields of each action, one for every input; one that is missing does not compile. */
type Fields = {
  readonly [N in ActionName]: { readonly [F in keyof PayloadOf<AutomationCalls, N>]-?: Unnamed };
};

/** What a new action starts with: the work item of the rule, and a key by which it is done once a day for each. */
const GIVEN = { issueKey: '{{issue.key}}', requestKey: '{{rule.name}} {{now.jqlDate}}' };

export const isAction = (key: string): key is ActionName => Object.hasOwn(STARTS, key);

const STARTS: Readonly<Record<ActionName, ActionInputs>> = {
  'escalate-work-item': { ...GIVEN, playbook: '', severity: '', reason: '', words: '' },
  'post-escalation-update': { ...GIVEN, audience: '', text: '' },
  'acknowledge-escalation': GIVEN,
  'get-escalation-state': { issueKey: GIVEN.issueKey },
};

/** What the rule says already, and where it says nothing what a new one starts with. */
export function startOf(action: ActionName, inputs: unknown): ActionInputs {
  const saved = typeof inputs === 'object' && inputs !== null ? (inputs as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(STARTS[action]).map(([name, otherwise]) => {
      const value = saved[name];
      return [name, typeof value === 'string' ? value : otherwise];
    }),
  );
}

/** The form of an action, in the order in which it is filled in. */
export function fieldsOf(action: ActionName, { t }: Reader): readonly FieldSpec[] {
  const issueKey = { kind: 'line', label: t('automation.issueKey'), required: true } as const;
  const requestKey = {
    kind: 'line',
    label: t('automation.requestKey'),
    help: t('automation.requestKeyHelp'),
    required: true,
  } as const;
  const ofPlaybook = { value: '', label: t('automation.ofPlaybook') };
  const severities = SEVERITIES.map((value) => ({ value, label: t(`severityMeaning.${value}`) }));
  const audiences = AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }));
  const all: Fields = {
    'escalate-work-item': {
      issueKey,
      playbook: { kind: 'line', label: t('automation.playbook'), help: t('automation.playbookHelp') },
      severity: { kind: 'select', label: t('field.severity'), choices: [ofPlaybook, ...severities] },
      reason: {
        kind: 'line',
        label: t('field.reason'),
        help: t('automation.reasonHelp'),
        required: true,
      },
      words: { kind: 'words', label: t('field.words'), required: true },
      requestKey,
    },
    'post-escalation-update': {
      issueKey,
      audience: { kind: 'select', label: t('automation.audience'), choices: audiences, required: true },
      text: { kind: 'words', label: t('automation.text'), help: t('automation.textHelp'), required: true },
      requestKey,
    },
    'acknowledge-escalation': { issueKey, requestKey },
    'get-escalation-state': { issueKey },
  };
  return Object.entries(all[action]).map(([name, field]) => ({ ...field, name }));
}

import { describe, expect, it } from '@jest/globals';
import { checkPolicyAs } from '../../../src/domain/policy/check-policy';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { checkVocabulary } from '../../../src/domain/policy/check-vocabulary';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { DEFAULT_VOCABULARY } from '../../../src/domain/policy/default-vocabulary';
import { keepCodes } from '../../../src/domain/policy/keep-codes';
import { overridePolicies, SETTINGS_ID } from '../../../src/domain/policy/override-policies';
import { withInherited, withSaved, type ScopePolicies } from '../../../src/domain/policy/scope-policies';
import { wordBy, type Vocabulary } from '../../../src/domain/policy/vocabulary';
import { aPlaybook } from '../../support/a-playbook';
import { fc } from '../../support/properties';

const { reasons, outcomes, roles } = DEFAULT_VOCABULARY;
const penalty = { code: 'penalty', name: 'A contract penalty', shown: true };
const planned = { code: 'planned', name: 'Planned work', shown: true, means: 'wrong' } as const;
const release = { code: 'own:release-manager', name: 'Release manager', shown: true } as const;
const OWN: Vocabulary = {
  reasons: [penalty, ...reasons],
  outcomes: [...outcomes, planned],
  roles: [...roles, release],
};
const saved = (body: Vocabulary, version = 1) => ({ vocabulary: { [SETTINGS_ID]: { version, body } } });

describe("a project's words", () => {
  it('need nothing in a new project: every shipped code is offered under the text of the app', () => {
    expect(checkVocabulary(DEFAULT_VOCABULARY)).toEqual({ ok: true, value: DEFAULT_VOCABULARY });
    expect(SHIPPED_POLICIES.vocabulary).toEqual({ version: 0, body: DEFAULT_VOCABULARY });
  });

  it('may be renamed, hidden, put in another order and added to', () => {
    const renamed = roles.map((role) => ({ ...role, name: `Our ${role.code}` })).reverse();
    const hidden = reasons.map((reason) => ({ ...reason, shown: reason.code === 'other' }));
    const body = { ...OWN, reasons: hidden, roles: [release, ...renamed] };
    expect(checkVocabulary(body)).toEqual({ ok: true, value: body });
  });

  it.each<[string, object, readonly (readonly [string, string])[]]>([
    [
      'a code that is there twice, an empty name and one that is too long, all at once',
      {
        ...OWN,
        reasons: [...reasons, penalty, { ...penalty, name: ' ' }, { ...penalty, name: 'x'.repeat(61) }],
      },
      [
        ['reasons[9].name', 'Fill this in.'],
        ['reasons[10].name', 'Keep this to 60 characters.'],
        ['reasons[9]', 'This code is there twice.'],
        ['reasons[10]', 'This code is there twice.'],
      ],
    ],
    [
      'an outcome that does not say what it means',
      {
        ...OWN,
        outcomes: [...outcomes, { code: 'planned', name: 'Planned work', shown: true, means: 'maybe' }],
      },
      [['outcomes[4].means', 'Say what it means for the criterion: right, wrong or silent.']],
    ],
    [
      'a fixed role that was removed',
      { ...OWN, roles: [...roles.slice(1), release] },
      [['roles', 'The roles of the process cannot be removed: hide what nobody needs.']],
    ],
    [
      'a role with a code that is neither fixed nor own',
      { ...OWN, roles: [...roles, { code: 'boss', name: 'Boss', shown: true }] },
      [['roles[6].code', 'Choose a role.']],
    ],
    [
      'a word of its own without a name',
      { ...OWN, reasons: [...reasons, { ...penalty, name: null }] },
      [['reasons[8]', 'Give it a name.']],
    ],
    [
      'two that are called the same, whatever the case',
      { ...OWN, outcomes: [...outcomes, planned, { ...planned, code: 'planned-2', name: 'planned WORK' }] },
      [['outcomes[5]', 'Another one has this name.']],
    ],
    [
      'nothing that is offered',
      { ...OWN, reasons: reasons.map((reason) => ({ ...reason, shown: false })) },
      [['reasons', 'Offer at least one.']],
    ],
    [
      'more than anybody chooses from',
      {
        ...OWN,
        reasons: Array.from({ length: 41 }, (_, at) => ({
          code: `r-${at}`,
          name: `Reason ${at}`,
          shown: true,
        })),
      },
      [['reasons', 'At most 40 can be offered: hide some.']],
    ],
  ])('are refused with %s', (_what, body, problems) => {
    const found = checkVocabulary(body);
    expect(found.ok ? [] : found.problems.map(({ path, message }) => [path, message])).toEqual(problems);
  });

  it('are one for each project: they are saved under no other id', () => {
    const found = checkPolicyAs('vocabulary', 'mine', OWN);
    expect(found.ok ? [] : found.problems[0]?.path).toBe('policyId');
  });

  it('are found by code, or by the name that the site gave, whatever its case', () => {
    expect(wordBy(OWN.reasons, 'penalty')?.code).toBe('penalty');
    expect(wordBy(OWN.reasons, ' a CONTRACT penalty')?.code).toBe('penalty');
    expect(wordBy(OWN.reasons, 'constructor')).toBeUndefined();
  });
});

describe('a code that records may use', () => {
  it('stays, hidden, when a scope overrides what it inherits without it', () => {
    const site = overridePolicies(SHIPPED_POLICIES, saved(OWN));
    const project = overridePolicies(site, saved({ ...DEFAULT_VOCABULARY, reasons: reasons.slice(0, 2) }, 3));
    expect(project.vocabulary.version).toBe(3);
    expect(project.vocabulary.body.reasons.filter(({ shown }) => shown)).toEqual(reasons.slice(0, 2));
    expect(project.vocabulary.body.reasons).toContainEqual({ ...penalty, shown: false });
    expect(project.vocabulary.body.roles).toContainEqual({ ...release, shown: false });
  });

  it('is remembered by a scope that gives its words up, and by one that does so again', () => {
    const empty: ScopePolicies = { live: {} };
    const first = withInherited(withSaved(empty, saved(OWN)), 'vocabulary', SETTINGS_ID, 2);
    expect(first.formerWords).toEqual(OWN);
    const second = {
      ...DEFAULT_VOCABULARY,
      reasons: [...reasons, { ...penalty, code: 'fine', name: 'A fine' }],
    };
    const again = withInherited(withSaved(first, saved(second, 3)), 'vocabulary', SETTINGS_ID, 4);
    const codes = again.formerWords?.reasons.map(({ code }) => code);
    expect(codes).toEqual([...reasons.map(({ code }) => code), 'fine', 'penalty']);
  });

  it('is kept whatever is saved over it, once, and what is offered does not change by that', () => {
    const word = fc.record({
      code: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      name: fc.string(),
      shown: fc.boolean(),
    });
    const list = fc.uniqueArray(word, { selector: ({ code }) => code });
    const some = list.map((words): Vocabulary => ({ ...DEFAULT_VOCABULARY, reasons: words }));
    fc.assert(
      fc.property(some, some, (next, before) => {
        const kept = keepCodes(next, before).reasons;
        const codes = kept.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(before.reasons.every(({ code }) => codes.includes(code))).toBe(true);
        expect(kept.slice(0, next.reasons.length)).toEqual(next.reasons);
        expect(kept.slice(next.reasons.length).some(({ shown }) => shown)).toBe(false);
        expect(keepCodes({ ...next, reasons: kept }, before).reasons).toBe(kept);
      }),
    );
  });
});

describe('a policy that names a word', () => {
  const named = (given: object) =>
    checkReferences(
      overridePolicies(SHIPPED_POLICIES, {
        ...saved(OWN),
        playbook: { outage: { version: 1, body: { ...aPlaybook({ id: 'outage' }), ...given } } },
      }),
    ).filter(({ path }) => path.startsWith('playbook.outage.roles'));

  it('may ask for an own role that is there, and is told of one that is not', () => {
    expect(named({ roles: ['incident-owner', 'own:release-manager'] })).toEqual([]);
    expect(named({ roles: ['own:release-manager', 'own:scribe'] })).toEqual([
      { path: 'playbook.outage.roles[1]', message: "There is no role 'own:scribe'." },
    ]);
  });

  it('cannot start with a reason that nobody knows', () => {
    const [criterion] = Object.values(SHIPPED_POLICIES.criteria);
    if (!criterion) throw new Error('no criterion is shipped');
    const { id, starts } = criterion.body;
    const body = { ...criterion.body, mode: 'propose' as const, starts: { ...starts, reasonCode: 'whim' } };
    const set = overridePolicies(SHIPPED_POLICIES, { criterion: { [id]: { version: 1, body } } });
    expect(checkReferences(set)).toContainEqual({
      path: `criterion.${id}.starts.reasonCode`,
      message: "There is no reason 'whim'.",
    });
  });
});

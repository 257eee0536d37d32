import { describe, expect, it } from '@jest/globals';
import { checkInputs, readActionAnswer } from '../../../sandbox/platform/automation/run-action';
import { fillSmartValues } from '../../../sandbox/platform/automation/smart-values';
import type { ActionModule } from '../../../sandbox/platform/manifest/manifest';
import { parseManifest } from '../../../sandbox/platform/manifest/read-manifest';
import { APP } from './platform-site';

const ACTION = `modules:
  automation:actionProvider:
    - { key: actions, actions: [greet] }
  action:
    - key: greet
      name: Greet
      description: Greets somebody.
      actionVerb: CREATE
      function: probe
      config: { resource: panel, render: native }
      inputs:
        name: { title: Name, type: string, required: true, description: Whom }
        times: { title: Times, type: integer, required: false, description: How often }
      outputs:
        said: { type: string, nullable: false, description: What was said }
        answer: { type: string, nullable: true, description: What came back }
      outputContext: { entityName: greeting, outputType: OBJECT, outputDomain: jira }
`;
const source = APP.replace(/^modules:\n/m, ACTION);

function greet(): ActionModule {
  const [action] = parseManifest(source).actions;
  if (!action) throw new Error('the manifest has an action');
  return action;
}

describe('an action of Jira Automation', () => {
  it('is read with its form, its inputs and what its outputs are called by', () => {
    expect(greet()).toMatchObject({ key: 'greet', config: { resource: 'panel' }, entityName: 'greeting' });
  });

  it.each([
    ['in no provider', 'actions: [greet]', 'actions: []', 'the action greet is in no provider'],
    [
      'named by a provider and not there',
      'actions: [greet]',
      'actions: [greet, wave]',
      'there is no action wave',
    ],
    [
      'without a form',
      'config: { resource: panel, render: native }',
      'config: {}',
      'config.resource: is missing',
    ],
    [
      'with a form that is not there',
      'config: { resource: panel,',
      'config: { resource: pane,',
      'no resource pane',
    ],
    [
      'with a function that is not there',
      'function: probe\n      config',
      'function: ghost\n      config',
      'ghost',
    ],
    ['with an input nobody describes', ', description: Whom', '', 'inputs.name.description: is missing'],
    ['with a verb that is none', 'actionVerb: CREATE', 'actionVerb: WAVE', '"WAVE"'],
    [
      'with outputs that nobody can call',
      'entityName: greeting',
      'entityName: my greeting',
      '1 to 12 letters',
    ],
  ])('is refused %s', (_what, good, bad, named) => {
    expect(() => parseManifest(source.replace(good, bad))).toThrow(named);
  });

  it('is saved in a rule with all that is wrong with its inputs', () => {
    expect(checkInputs(greet(), { name: 'Ada' })).toEqual([]);
    expect(checkInputs(greet(), { name: '', times: 1.5, whose: 'mine' })).toEqual([
      'whose is no input of this action',
      'name is required',
      'times is no integer',
    ]);
  });

  it('answers with its outputs, or with the errors that end the rule', () => {
    const outputs = { said: 'Hello', answer: null };
    expect(readActionAnswer(greet(), outputs)).toEqual({ ok: true, outputs });
    expect(readActionAnswer(greet(), { errors: [{ message: 'no' }] })).toEqual({
      ok: false,
      messages: ['no'],
    });
  });

  it.each([
    [{ said: 'Hello', answer: null, extra: 1 }, 'the output extra'],
    [{ said: null, answer: null }, 'the output said'],
    [{ said: 7, answer: 'x' }, 'the output said'],
    ['Hello', 'returns "Hello"'],
  ])('is loud when it returns %j, which it does not declare', (value, named) => {
    expect(() => readActionAnswer(greet(), value)).toThrow(named);
  });
});

describe('smart values', () => {
  const facts = {
    issueKey: 'SUP-1',
    summary: 'Shop down',
    ruleName: 'Daily',
    now: Date.UTC(2026, 10, 16, 8),
  };

  it('are filled in where the rule runs', () => {
    expect(fillSmartValues('{{rule.name}} {{ now.jqlDate }}: {{issue.key}}', facts)).toBe(
      'Daily 2026-11-16: SUP-1',
    );
  });

  it('that nobody knows are loud', () => {
    expect(() => fillSmartValues('{{issue.colour}}', facts)).toThrow('{{issue.colour}}');
  });
});

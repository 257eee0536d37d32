import { describe, expect, it } from '@jest/globals';
import { Surface } from '../support/surface';

const open = (moduleKey: string, extension: Readonly<Record<string, unknown>>): Promise<Surface> =>
  Surface.open(
    {
      accountId: 'ada',
      issueId: '',
      moduleKey,
      extension,
      invoke: () => Promise.reject(new Error('the form of an action asks the backend for nothing')),
    },
    () => import('../../src/frontend/automation/automation'),
  );

const NEW = { data: {}, errors: { invalidInputs: {} } };

describe('the form of an action in a rule', () => {
  it('hands a new rule what it starts with, and every change after that', async () => {
    const form = await open('post-escalation-update', NEW);
    expect(form.submitted).toEqual([
      { issueKey: '{{issue.key}}', requestKey: '{{rule.name}} {{now.jqlDate}}', audience: '', text: '' },
    ]);
    await form.fill('To whom', 'Customer');
    await form.fill('Text', 'We are on it: {{issue.status}}');
    expect(form.submitted.at(-1)).toEqual({
      issueKey: '{{issue.key}}',
      requestKey: '{{rule.name}} {{now.jqlDate}}',
      audience: 'customer',
      text: 'We are on it: {{issue.status}}',
    });
  });

  it('shows a saved rule as it is, with what the platform found wrong beside the field', async () => {
    const form = await open('escalate-work-item', {
      data: { inputs: { issueKey: 'SUP-7', requestKey: 'once', severity: 'high', reason: 'sla', words: '' } },
      errors: { invalidInputs: { words: { message: 'words is required' } } },
    });
    expect(form.submitted).toEqual([
      { issueKey: 'SUP-7', requestKey: 'once', playbook: '', severity: 'high', reason: 'sla', words: '' },
    ]);
    expect(form.text).toContain('words is required');
  });

  it.each([
    ['acknowledge-escalation', ['Work item', 'Key of this request']],
    ['get-escalation-state', ['Work item']],
  ])('of %s asks for %j', async (action, labels) => {
    const form = await open(action, NEW);
    expect(form.all('Textfield')).toHaveLength(labels.length);
    for (const label of labels) expect(form.text).toContain(label);
  });
});

import { describe, expect, it } from '@jest/globals';
import { fail } from '../../src/domain/problem';
import { HOUR } from '../../src/domain/time';
import { anEscalateForm } from '../support/an-escalate-form';
import { anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';
import { openSurface } from '../support/an-open-surface';

const escalated = anEscalatedView(aRecordView());

describe('the Escalate… form', () => {
  it('asks for one text and sends the rest as it is known', async () => {
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm(),
      'escalation.open': () => escalated,
    });
    await form.fill('What happened, in your words', 'The shop is down.');
    await form.click('Escalate');
    expect(form.calls.at(-1)).toEqual({
      call: 'escalation.open',
      payload: {
        issueId: '10001',
        playbookId: 'standard',
        severity: 'high',
        reasonCode: 'stuck',
        words: 'The shop is down.',
        tried: '',
        shouldKnow: [],
      },
    });
    expect(form.flags).toEqual([expect.objectContaining({ title: 'Escalated', type: 'success' })]);
    expect(form.closed).toBe(1);
  });

  it('sends what was chosen', async () => {
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm(),
      'escalation.open': () => escalated,
    });
    await form.fill('Severity', 'critical');
    await form.fill('Why', 'The customer complained');
    await form.fill('What happened, in your words', 'They threaten to leave.');
    await form.fill('What was tried so far', 'Two restarts.');
    await form.fill('Who else should know', ['erik', 'lena']);
    await form.fill('Playbook', 'Major incident');
    await form.click('Escalate');
    expect(form.calls.at(-1)?.payload).toMatchObject({
      playbookId: 'major-incident',
      severity: 'critical',
      reasonCode: 'complaint',
      tried: 'Two restarts.',
      shouldKnow: ['erik', 'lena'],
    });
  });

  it('says what the chosen playbook is for, and brings its severity along', async () => {
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm(),
      'escalation.open': () => escalated,
    });
    expect(form.text).toContain('For whatever is stuck.');
    await form.fill('Playbook', 'Major incident');
    expect(form.text).toContain('For what hurts many.');
    expect(form.text).not.toContain('For whatever is stuck.');
    await form.fill('What happened, in your words', 'The shop is down.');
    await form.click('Escalate');
    expect(form.calls.at(-1)?.payload).toMatchObject({ playbookId: 'major-incident', severity: 'critical' });
  });

  it('says before anything is sent whom it tells and when the first level follows', async () => {
    const form = await openSurface('escalate', { 'issue.form': () => anEscalateForm() });
    expect(form.text).toContain('Now: nobody yet. A manager has to be set first.');
    expect(form.text).toContain('First level, after 30 min of working time:');
    expect(form.people()).toEqual(['lena']);
    await form.fill('Playbook', 'Major incident');
    expect(form.text).toContain('First level, at once:');
    expect(form.people()).toEqual(['marco', 'lena', 'erik']);
  });

  it('shows what the project’s own rules see', async () => {
    const criterion = { criterionId: 'c', name: 'Customer waits', fact: 'oldestUnanswered' };
    const holding = { ...criterion, holds: true, since: NOW - 2 * HOUR, at: null };
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm({ criteria: [holding] }),
    });
    expect(form.text).toContain('Customer waits: held for 2 hr (customer unanswered)');
    const coming = { ...criterion, holds: false, since: null, at: NOW + HOUR };
    const later = await openSurface('escalate', {
      'issue.form': () => anEscalateForm({ criteria: [coming] }),
    });
    expect(later.text).toContain('Customer waits: holds in 1 hr (customer unanswered)');
  });

  it('says that a second request joins the open one, and asks only for the further voice', async () => {
    const joins = { name: 'SUP-1 E1', since: NOW - HOUR };
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm({ joins }),
      'escalation.open': () => escalated,
    });
    expect(form.text).toContain('SUP-1 E1 is already open');
    expect(form.text).toContain('It was opened 1 hr ago.');
    expect(form.text).not.toContain('Severity');
    await form.fill('What happened, in your words', 'My customer has it too.');
    await form.click('Join');
    expect(form.flags).toEqual([expect.objectContaining({ title: 'You joined the escalation' })]);
  });

  it('sends nothing while the one required text is missing, and says so beside the field', async () => {
    const form = await openSurface('escalate', { 'issue.form': () => anEscalateForm() });
    await form.fill('What happened, in your words', '   ');
    await form.click('Escalate');
    expect(form.errors()).toEqual(['Please fill this in.']);
    expect(form.calls.map(({ call }) => call)).toEqual(['issue.form']);
  });

  it('keeps what was typed when the backend names a field, and shows its words beside it', async () => {
    const tooLong = fail('invalid', 'bad', [{ path: 'words', message: 'Keep this to 5000 characters.' }]);
    let refuse = true;
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm(),
      'escalation.open': () => (refuse ? tooLong.problem : escalated),
    });
    await form.fill('What happened, in your words', 'A very long story.');
    await form.click('Escalate');
    expect(form.errors()).toEqual(['Keep this to 5000 characters.']);
    expect(form.text).toContain('What you typed is still here.');
    refuse = false;
    await form.click('Escalate');
    expect(form.calls.at(-1)?.payload).toMatchObject({ words: 'A very long story.' });
    expect(form.closed).toBe(1);
  });

  it('does not send twice by itself when the answer got lost, and says that it may have been done', async () => {
    const form = await openSurface('escalate', {
      'issue.form': () => anEscalateForm(),
      'escalation.open': () => 'lost',
    });
    await form.fill('What happened, in your words', 'The shop is down.');
    await form.click('Escalate');
    expect(form.calls.filter(({ call }) => call === 'escalation.open')).toHaveLength(1);
    expect(form.text).toContain('No answer came back. It may have been done');
    expect(form.closed).toBe(0);
  });

  it('tells who may not escalate whom to ask', async () => {
    const form = await openSurface('escalate', { 'issue.form': () => anEscalateForm({ may: false }) });
    expect(form.text).toContain('You cannot escalate this work item');
    expect(form.buttons()).toEqual([]);
  });

  it('marks exactly the fields that are required', async () => {
    const form = await openSurface('escalate', { 'issue.form': () => anEscalateForm() });
    const marked = form
      .all('Label')
      .filter(({ children }) => children.some(({ type }) => type === 'RequiredAsterisk'));
    const labels = marked.map(({ children }) => children[0]?.props['text']);
    expect(labels).toEqual(['Playbook', 'Severity', 'Why', 'What happened, in your words']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { fail } from '../../src/domain/problem';
import { asManager, OF_MANAGER } from '../support/a-managers-workspace';
import { anEscalatedView, aRecordView } from '../support/an-issue-view';
import { openSurface } from '../support/an-open-surface';

describe('the assessment', () => {
  const record = aRecordView({
    assessment: {
      situation: 'Pool exhausted',
      businessImpact: '',
      customerImpact: '',
      affectedServices: '',
      risk: '',
      tried: '',
      cause: '',
      completedAt: null,
      completedBy: null,
    },
  });

  it('begins with what is stored and saves a draft with gaps', async () => {
    const workspace = await asManager(record, { 'assessment.save': () => anEscalatedView(record) });
    await workspace.clickFirst('Write assessment');
    expect(workspace.initial('Situation')).toBe('Pool exhausted');
    await workspace.fill('Impact on the business', 'Shop closed');
    await workspace.click('Save draft');
    expect(workspace.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      revision: 1,
      situation: 'Pool exhausted',
      businessImpact: 'Shop closed',
      customerImpact: '',
      affectedServices: '',
      risk: '',
      tried: '',
      cause: '',
      complete: false,
    });
  });

  it('is completed only when it says what the situation and the impacts are', async () => {
    const workspace = await asManager(record);
    await workspace.clickFirst('Write assessment');
    await workspace.submit();
    expect(workspace.errors()).toEqual(['Please fill this in.', 'Please fill this in.']);
  });

  it('keeps what was typed on a conflict, shows what is stored now, and overwrites it only then', async () => {
    const theirs = { ...record.assessment, situation: 'Disk full' };
    const changed = { ...record, assessment: theirs, revisions: { head: 2, assessment: 2, plan: 1 } };
    let view = anEscalatedView(record, { may: OF_MANAGER });
    const saved: unknown[] = [];
    const workspace = await openSurface(
      'workspace',
      {
        'issue.view': () => view,
        'assessment.save': (payload) => {
          saved.push(payload);
          return payload.revision === 2 ? view : fail('changed-meanwhile', 'stale').problem;
        },
      },
      { accountId: 'marco' },
    );
    await workspace.clickFirst('Write assessment');
    await workspace.fill('Situation', 'Pool exhausted since 8:00');
    // Somebody saves meanwhile and the surface refreshes: the form still stands on what its author has read.
    view = anEscalatedView(changed, { may: OF_MANAGER });
    await workspace.refresh();
    await workspace.click('Save draft');
    expect(workspace.text).toContain('Somebody else changed this meanwhile.');
    expect(workspace.text).toContain('Stored now: Disk full');
    await workspace.click('Save draft');
    expect(saved).toEqual([
      expect.objectContaining({ revision: 1, situation: 'Pool exhausted since 8:00' }),
      expect.objectContaining({ revision: 2, situation: 'Pool exhausted since 8:00' }),
    ]);
  });

  it('still has what was typed when the form is closed and opened again', async () => {
    const workspace = await asManager(record);
    await workspace.clickFirst('Write assessment');
    await workspace.fill('Cause, as far as known', 'A leak');
    await workspace.click('Cancel');
    await workspace.clickFirst('Write assessment');
    expect(workspace.initial('Cause, as far as known')).toBe('A leak');
  });
});

import { useSettings } from '../settings-state';
import { browserLab, useLab } from './browser-lab';
import { LabForm } from './lab-form';
import { LabProgress } from './lab-progress';
import { LabResultView } from './lab-result-view';
import type { LabTask } from './lab-state';

/** Past tickets: what is tried, how far it is, and what came of it. */
export function PastTickets() {
  const { view, now } = useSettings();
  const lab = useLab();
  const run = (task: LabTask) => void browserLab.run(task, view, now);
  const { task } = lab;
  return (
    <>
      <LabForm isBusy={lab.phase === 'reading' || lab.phase === 'deciding'} onStart={run} />
      {task && <LabProgress lab={lab} onStop={() => browserLab.stop()} onResume={() => run(task)} />}
      {lab.result && <LabResultView result={lab.result} />}
    </>
  );
}

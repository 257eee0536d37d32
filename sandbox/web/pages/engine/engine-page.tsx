import { useState, type ReactElement } from 'react';
import Checkbox from '@atlaskit/checkbox';
import Spinner from '@atlaskit/spinner';
import { PageTitle } from '../../parts/page-title';
import { Problem } from '../../parts/problem';
import type { EngineView } from '../../site/contract';
import { useLoaded } from '../../site/use-loaded';
import { EngineFigures } from './engine-figures';
import { FaultSwitches } from './fault-switches';
import { LifeSwitches } from './life-switches';
import { LogList } from './log-list';

/** What the app and its platform did: cost, faults on request, and the log. */
export function EnginePage(): ReactElement {
  const { value, error } = useLoaded<EngineView>('/_sandbox/engine');
  const [isTroubleOnly, setTroubleOnly] = useState(false);
  if (error !== undefined) return <Problem title="The engine cannot be shown" message={error} />;
  if (value === undefined) return <Spinner label="Loading the engine log" />;
  const lines = value.log.filter((line) => !isTroubleOnly || line.level !== 'info');
  return (
    <div className="section">
      <PageTitle text="Engine log" />
      <EngineFigures view={value} />
      <h2>Faults on request</h2>
      <FaultSwitches faults={value.faults} now={value.now} />
      <h2>Installation and projects</h2>
      <LifeSwitches />
      <h2>Log</h2>
      <Checkbox
        label="Only warnings and errors"
        isChecked={isTroubleOnly}
        onChange={(event) => setTroubleOnly(event.currentTarget.checked)}
      />
      <LogList lines={lines} />
    </div>
  );
}

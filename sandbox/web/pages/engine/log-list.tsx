import type { ReactElement } from 'react';
import type { EngineView } from '../../site/contract';
import { useSite } from '../../site/site-context';
import { dayAndTime } from '../../site/time-text';

const WORDS = { info: '', warn: 'Warning', error: 'Error' } as const;

/** Lines of the engine log, newest first. */
export function LogList({ lines }: { readonly lines: EngineView['log'] }): ReactElement {
  const { facts } = useSite();
  if (lines.length === 0) return <p>Nothing was logged.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Log lines">
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">Level</th>
            <th scope="col">Source</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index} className={`log-${line.level}`}>
              <td>{dayAndTime(line.at, facts.zone)}</td>
              <td>{WORDS[line.level]}</td>
              <td>{line.source}</td>
              <td className="wide">{line.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

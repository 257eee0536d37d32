import { useState, type ReactElement } from 'react';
import Button from '@atlaskit/button/new';
import type { EngineView } from '../../site/contract';
import { useSite } from '../../site/site-context';
import { clockTime, dayAndTime } from '../../site/time-text';

const WORDS = { info: '', warn: 'Warning', error: 'Error' } as const;
const STEP = 60;

/** The first line, and the rest on request. */
function LogText({ text }: { readonly text: string }): ReactElement {
  const [first = '', ...rest] = text.split('\n');
  if (rest.length === 0) return <>{first}</>;
  return (
    <details>
      <summary>{first}</summary>
      <pre>{rest.join('\n')}</pre>
    </details>
  );
}

/** Lines of the engine log, newest first. */
export function LogList({ lines }: { readonly lines: EngineView['log'] }): ReactElement {
  const { facts } = useSite();
  const [shown, setShown] = useState(STEP);
  if (lines.length === 0) return <p>Nothing was logged.</p>;
  return (
    <>
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
            {lines.slice(0, shown).map((line, index) => (
              <tr key={index} className={`log-${line.level}`}>
                <td title={dayAndTime(line.at, facts.zone)}>{clockTime(line.at, facts.zone)}</td>
                <td>{WORDS[line.level]}</td>
                <td>{line.source}</td>
                <td className="wide">
                  <LogText text={line.text} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown < lines.length ? <Button onClick={() => setShown(shown + STEP)}>Show more</Button> : null}
    </>
  );
}

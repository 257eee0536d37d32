import type { Ladder } from '../../../src/domain/policy/ladder';
import { useSite } from '../../shared/site';
import { delayText } from '../policies/delay-text';
import { TargetLabel } from './target-label';
import './ladders.css';
import { targetKey } from '../../../src/domain/policy/person-target';

/** A ladder at a glance: its levels in the order of the climb, what lies between them, and how it ends. */
export function LadderDrawing({ ladder }: { readonly ladder: Ladder }) {
  const site = useSite();
  const { t } = site;
  const { levels, repeatFrom, stopAfter } = ladder;
  return (
    <ol className="rungs">
      {levels.map(({ name, people, delay, wait, repeats, answer, onlyWhile }, index) => (
        <li key={index} className="rung">
          <span className="rung-delay">
            {t(index === 0 ? 'ladders.afterStart' : 'ladders.afterBelow', { delay: delayText(site, delay) })}
          </span>
          <div className="rung-box">
            <strong>{t('ladders.level', { level: index + 1, name })}</strong>
            <ul className="rung-people">
              {people.map((target) => (
                <li key={targetKey(target)}>
                  <TargetLabel target={target} />
                </li>
              ))}
            </ul>
            <span className="subtle">
              {t(answer === 'all' ? 'ladders.waitsForAll' : 'ladders.waitsForOne', {
                wait: delayText(site, wait),
              })}{' '}
              {t('ladders.tellsAgain', { count: Number.isFinite(repeats) ? repeats : 0 })}
            </span>
            {onlyWhile && <span className="subtle">{t(`ladders.window.${onlyWhile.outside}`)}</span>}
          </div>
        </li>
      ))}
      <li className="rung rung-end">
        <span className="rung-delay">{t('ladders.past')}</span>
        <div className="rung-box">
          {repeatFrom
            ? t('ladders.again', {
                level: repeatFrom.level,
                count: Number.isFinite(repeatFrom.times) ? repeatFrom.times : 0,
              })
            : t('ladders.ends')}
          {stopAfter && (
            <span className="subtle">{t('ladders.stops', { delay: delayText(site, stopAfter) })}</span>
          )}
        </div>
      </li>
    </ol>
  );
}

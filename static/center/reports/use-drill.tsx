import { useRef, useState, type ReactNode } from 'react';
import { useSite } from '../../shared/site';
import { CasesPanel } from './cases-panel';
import type { CasesOf } from './use-cases';

export interface Drill {
  /** The text of a figure as a button that opens its cases, and closes them again. */
  readonly into: (of: CasesOf, text: ReactNode) => ReactNode;
  /** The cases of what was opened; to be put below the figures. */
  readonly panel: ReactNode;
}

/** From the figures of one section to the cases behind them. What was opened closes when `scope`, the time and the dimension, changes. */
export function useDrill(scope: string): Drill {
  const { t } = useSite();
  const [opened, setOpened] = useState<{ readonly scope: string; readonly of: CasesOf } | null>(null);
  const button = useRef<HTMLElement | null>(null);
  const shown = opened?.scope === scope ? opened.of : null;
  const isShown = (of: CasesOf): boolean => shown !== null && idOf(shown) === idOf(of);
  const close = () => {
    setOpened(null);
    button.current?.focus();
  };
  return {
    into: (of, text) => (
      <button
        type="button"
        className="figure-lead"
        aria-expanded={isShown(of)}
        onClick={({ currentTarget }) => {
          button.current = currentTarget;
          setOpened(isShown(of) ? null : { scope, of });
        }}
      >
        {text}
        <span className="visually-hidden">
          {' '}
          {t('reports.casesOf', { name: of.name, figure: of.figureName })}
        </span>
      </button>
    ),
    panel: shown && <CasesPanel key={idOf(shown)} of={shown} close={close} />,
  };
}

const idOf = ({ dim, value, figure, from, to }: CasesOf): string =>
  JSON.stringify([dim, value, figure, from, to]);

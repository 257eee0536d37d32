import { useSite } from '../../../../shared/site';

const MOST_NAMED = 200;

interface Props {
  /** Says how many. */
  readonly text: string;
  /** What it is about; with none of it the finding is not drawn. Left out: the text says all. */
  readonly items?: readonly string[];
  readonly isWarning?: boolean;
}

/** One thing that a dry run found; what it is about opens on request. */
export function Finding({ text, items, isWarning = false }: Props) {
  const { t } = useSite();
  const look = isWarning ? 'overdue' : '';
  if (!items) return <li className={look}>{text}</li>;
  if (items.length === 0) return null;
  const more = items.length - MOST_NAMED;
  return (
    <li>
      <details>
        <summary className={look}>{text}</summary>
        <ul className="named-items">
          {items.slice(0, MOST_NAMED).map((item) => (
            <li key={item}>{item}</li>
          ))}
          {more > 0 && <li className="subtle">{t('transfer.andMore', { count: more })}</li>}
        </ul>
      </details>
    </li>
  );
}

import { useEffect, useId, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { Unread } from '../../shared/states/unread';
import { IssueLink } from '../issue-link';
import { caseText } from './case-text';
import { CasesExport } from './cases-export';
import { useCases, type CasesOf } from './use-cases';

interface Props {
  readonly of: CasesOf;
  readonly close: () => void;
}

/** The cases behind a figure, as far as the reader may browse them. The focus goes to it, for it stands below the figures. */
export function CasesPanel({ of, close }: Props) {
  const site = useSite();
  const { t } = site;
  const { value, trouble, isLoading, read } = useCases(of);
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="cases" aria-labelledby={id} aria-busy={isLoading}>
      <div className="cases-head">
        <h3 id={id} ref={head} tabIndex={-1}>
          {t('reports.casesOf', { name: of.name, figure: of.figureName })}
        </h3>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('form.close')}
        </Button>
      </div>
      {!value && !trouble && <Loading label={t('reports.loadingCases')} />}
      {value && (
        <>
          {value.cases.length === 0 && !isLoading && (
            <p>{t(value.cursor === null ? 'reports.noCases' : 'reports.noCasesYet')}</p>
          )}
          <ul>
            {value.cases.map((one) => (
              <li key={one.id}>
                <span>
                  <IssueLink issueKey={one.key} /> {one.ordinal !== null && `E${one.ordinal} `}
                  {one.summary}
                </span>
                <span className="subtle">{caseText(site, of.figure, one)}</span>
              </li>
            ))}
          </ul>
          {value.hidden && <p className="subtle">{t('center.hidden')}</p>}
        </>
      )}
      {trouble && <Unread trouble={trouble} retry={read} />}
      {!trouble && value && value.cursor !== null && (
        <Button spacing="compact" isLoading={isLoading} onClick={read}>
          {t('reports.moreCases')}
        </Button>
      )}
      {value && value.cases.length > 0 && <CasesExport of={of} />}
    </section>
  );
}

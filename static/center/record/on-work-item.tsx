import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { view as jiraView, type FullContext } from '@forge/bridge';
import type { CenterRow } from '../../../src/contract/center-page';
import { ReaderProvider } from '../../../src/frontend/reader';
import { ProductContext } from '../../kit';

interface Props {
  readonly row: CenterRow;
  readonly children: ReactNode;
}

/** What is in it stands where Jira would put it: on this work item. */
export function OnWorkItem({ row, children }: Props) {
  const context = useContextOn(row);
  return (
    <ProductContext.Provider value={context}>
      <ReaderProvider>{children}</ReaderProvider>
    </ProductContext.Provider>
  );
}

function useContextOn({ issueId, key }: CenterRow): FullContext | undefined {
  const [told, setTold] = useState<FullContext>();
  useEffect(() => {
    let isGone = false;
    void jiraView.getContext().then((context) => {
      if (!isGone) setTold(context);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return useMemo(
    () => told && { ...told, extension: { ...told.extension, issue: { id: issueId, key } } },
    [told, issueId, key],
  );
}

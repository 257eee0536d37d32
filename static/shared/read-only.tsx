import { createContext, useContext, type ReactNode } from 'react';

const ReadOnlyContext = createContext(false);

/** Is what is drawn here only to be read? Selects ask, for they are no form controls of the browser. */
export const useReadOnly = (): boolean => useContext(ReadOnlyContext);

interface Props {
  readonly when: boolean;
  readonly children: ReactNode;
}

/** Fields that only show what they hold `when` somebody else decides it: nothing can be typed, added or taken away. */
export function ReadOnly({ when, children }: Props) {
  return (
    <ReadOnlyContext.Provider value={when}>
      <fieldset className="read-only" disabled={when}>
        {children}
      </fieldset>
    </ReadOnlyContext.Provider>
  );
}

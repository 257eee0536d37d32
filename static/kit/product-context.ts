import { createContext, useContext } from 'react';
import type { FullContext } from '@forge/bridge';

/** What Jira says of the place where a surface stands: in the Center, of the work item whose record is open beside the list. */
export const ProductContext = createContext<FullContext | undefined>(undefined);

export const useProductContext = (): FullContext | undefined => useContext(ProductContext);

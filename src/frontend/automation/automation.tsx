import ForgeReconciler, { useProductContext } from '@forge/react';
import type { ReactNode } from 'react';
import { ReaderProvider } from '../reader';
import { isAction } from './action-fields';
import { ActionForm } from './action-form';
import { readRule } from './read-rule';

/** One form for all actions of Jira Automation: which one it is, the platform says by the module's key. */
function Automation(): ReactNode {
  const context = useProductContext();
  if (!context) return null;
  const { moduleKey, extension } = context;
  if (!isAction(moduleKey)) throw new Error(`There is no action ${moduleKey}`);
  return <ActionForm action={moduleKey} {...readRule(extension)} />;
}

ForgeReconciler.render(
  <ReaderProvider isOffIssue>
    <Automation />
  </ReaderProvider>,
);

import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../reader';
import { WorkspaceBody } from './workspace-body';

ForgeReconciler.render(
  <ReaderProvider>
    <WorkspaceBody />
  </ReaderProvider>,
);

import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../reader';
import { ActionBody } from './action-body';

ForgeReconciler.render(
  <ReaderProvider isOffIssue>
    <ActionBody />
  </ReaderProvider>,
);

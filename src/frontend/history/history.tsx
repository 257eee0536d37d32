import ForgeReconciler from '@forge/react';
import { ReaderProvider } from '../reader';
import { HistoryBody } from './history-body';

ForgeReconciler.render(
  <ReaderProvider>
    <HistoryBody />
  </ReaderProvider>,
);

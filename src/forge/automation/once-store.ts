import type { EscalationRow } from '../../app/rows';
import type { Store, Write } from '../../app/ports/store';
import { answeredRow, type KeptAnswer, type KnownRequest } from './known-request';

/** Another delivery of the same request came first; nothing was written. */
export class AnsweredMeanwhile extends Error {
  override readonly name = 'AnsweredMeanwhile';
}

/**
 * The store of a request that must be done once: the transaction that changes the escalation also writes down the answer, so neither
 * is there without the other. The note is looked for between reading and writing the record: whoever comes second either finds it, or
 * has read a record that has changed since, and the transaction's guard refuses.
 * @throws AnsweredMeanwhile
 */
export const onceStore = (
  store: Store,
  request: KnownRequest,
  answerOf: (head: EscalationRow, isNew: boolean) => KeptAnswer,
): Store => ({
  ...store,
  async transact(writes) {
    const head = headIn(writes);
    if (!head) return store.transact(writes);
    if (await store.get('job', request.key)) throw new AnsweredMeanwhile();
    const row = answeredRow(request, head.row.lastAt, answerOf(head.row, head.rev === 0));
    return store.transact([...writes, { put: 'job', key: request.key, row, rev: 0 }]);
  },
});

const headIn = (writes: readonly Write[]) =>
  writes.find(
    (write): write is Extract<Write, { readonly put: 'escalation' }> =>
      'put' in write && write.put === 'escalation',
  );

import { ExportButtons } from '../../shared/export/export-buttons';
import type { ReadSheet } from '../../shared/export/use-export';
import type { Answer } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { users } from '../../shared/people/person-book';
import type { ListedRow } from './list-cell';
import { toQuery, type ListChoice } from './list-choice';
import { listSheet } from './list-sheet';

interface Props {
  readonly choice: ListChoice;
  readonly readPage: (cursor: string | null) => Promise<Answer<ExportedPage>>;
}

interface ExportedPage {
  readonly rows: readonly ListedRow[];
  readonly cursor: string | null;
}

/** Saves the list as it is looked at, the pages that were not read yet included. */
export function ListExport({ choice, readPage }: Props) {
  const site = useSite();
  const readSheet: ReadSheet = async (tell, signal) => {
    const rows = new Map<string, ListedRow>();
    let cursor: string | null = null;
    do {
      const answer: Answer<ExportedPage> = await readPage(cursor);
      if (!answer.ok) return answer;
      for (const row of answer.value.rows) rows.set(row.id, row);
      tell({ read: rows.size, of: null });
      cursor = answer.value.cursor;
    } while (cursor !== null && !signal.aborted);
    const all = [...rows.values()];
    const names = await users.namesOf(
      all
        .flatMap(({ managerId, customerId }) => [managerId ?? '', customerId ?? ''])
        .filter((id) => id !== ''),
    );
    return { ok: true, value: listSheet(site, all, names) };
  };
  return (
    <ExportButtons
      fileName={`escalations-${choice.filters.life}`}
      about={{ view: toQuery({ ...choice, openId: null }), zone: site.timeZone }}
      readSheet={readSheet}
    />
  );
}

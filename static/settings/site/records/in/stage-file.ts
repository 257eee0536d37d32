import type { StagedPart } from '../../../../../src/contract/records-transfer-view';
import type { FieldProblem } from '../../../../../src/domain/checked';
import type { Findings } from '../../../../../src/domain/transfer/dry-run';
import type { RecordsFile } from '../../../../../src/domain/transfer/records-file';
import { splitFile } from '../../../../../src/domain/transfer/split-file';
import type { Trouble } from '../../../../shared/make-call';
import type { RecordsCall } from '../records-call';

const MOST_PROBLEMS = 100;

export type StagedEnd =
  | { readonly kind: 'staged'; readonly importId: string; readonly findings: Findings }
  | { readonly kind: 'stopped' }
  /** Rows that cannot be brought; nothing of the file is kept. */
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] }
  /** What was sent is kept: going on sends the rest. */
  | { readonly kind: 'failed'; readonly trouble: Trouble };

const NOTHING: Findings = { missing: [], moved: [], there: [], taken: [] };

const joined = (a: Findings, b: Findings): Findings => ({
  missing: [...a.missing, ...b.missing],
  moved: [...a.moved, ...b.moved],
  there: [...a.there, ...b.there],
  taken: [...a.taken, ...b.taken],
});

/** A file on its way to the backend, part by part. It goes on where it stopped or failed. */
export class StagingFile {
  private readonly parts: readonly { readonly index: number; readonly part: StagedPart }[];
  private importId: string | null = null;
  private sent = 0;
  private found: Findings = NOTHING;

  constructor(
    private readonly call: RecordsCall,
    private readonly file: RecordsFile,
  ) {
    const { issues, index, rows } = splitFile(file);
    this.parts = [
      ...issues.map((some, at) => ({ index: at, part: { kind: 'issues', issues: some } as const })),
      ...index.map((some, at) => ({ index: at, part: { kind: 'index', records: some } as const })),
      ...rows.map((some, at) => ({ index: at, part: { kind: 'rows', rows: some } as const })),
    ];
  }

  /** `tell` hears how much of the file has been sent, from 0 to 1. */
  async goOn(tell: (share: number) => void, signal: AbortSignal): Promise<StagedEnd> {
    const importId = this.importId ?? (await this.begin());
    if (typeof importId !== 'string') return { kind: 'failed', trouble: importId };
    this.importId = importId;
    while (this.sent < this.parts.length) {
      if (signal.aborted) return { kind: 'stopped' };
      const part = this.parts[this.sent];
      if (!part) break;
      const answer = await this.call('records.stage', { importId, ...part });
      if (!answer.ok) {
        const { code, fields = [] } = answer.trouble;
        if (code === 'invalid' && fields.length > 0) return this.refuse(importId, fields, tell, signal);
        // Somebody else's file took its place: it begins anew.
        if (code === 'already-done') this.importId = null;
        return { kind: 'failed', trouble: answer.trouble };
      }
      this.found = joined(this.found, answer.value);
      this.sent += 1;
      tell(this.sent / this.parts.length);
    }
    return { kind: 'staged', importId, findings: this.found };
  }

  /** Takes back what was sent. */
  async forget(): Promise<void> {
    if (this.importId !== null) await this.call('records.forget', { importId: this.importId });
    this.importId = null;
  }

  private async begin(): Promise<string | Trouble> {
    this.sent = 0;
    this.found = NOTHING;
    const { exportedAt, records, projects } = this.file;
    const count = (kind: StagedPart['kind']): number =>
      this.parts.filter(({ part }) => part.kind === kind).length;
    const answer = await this.call('records.begin', {
      exportedAt,
      records: records.length,
      parts: { issues: count('issues'), index: count('index'), rows: count('rows') },
      projects: Object.entries(projects).map(([id, key]) => ({ id, key })),
    });
    return answer.ok ? answer.value.importId : answer.trouble;
  }

  /**
   * Hears what else is wrong, so that everything is told at once: the rest is sent for its problems alone, for behind the part that was
   * refused nothing is kept. Then the file is forgotten.
   */
  private async refuse(
    importId: string,
    first: readonly FieldProblem[],
    tell: (share: number) => void,
    signal: AbortSignal,
  ): Promise<StagedEnd> {
    const problems = [...first];
    for (let at = this.sent + 1; at < this.parts.length && problems.length < MOST_PROBLEMS; at += 1) {
      const part = this.parts[at];
      if (!part || signal.aborted) break;
      const answer = await this.call('records.stage', { importId, ...part });
      if (!answer.ok && answer.trouble.code !== 'invalid') break;
      const more = answer.ok ? [] : (answer.trouble.fields ?? []);
      problems.push(...more.filter(({ path }) => path !== 'index'));
      tell(at / this.parts.length);
    }
    await this.forget();
    return { kind: 'refused', problems: problems.slice(0, MOST_PROBLEMS) };
  }
}

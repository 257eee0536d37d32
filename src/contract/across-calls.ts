import type { Word } from '../domain/policy/vocabulary';
import type { Call, OnEscalation } from './call';
import type { AskedOfList, CenterRow } from './center-page';

/** A row of a list that holds records of several projects. */
export interface AcrossRow extends CenterRow {
  readonly projectId: string;
}

/** Escalations of every project in which the reader is an agent, as far as they may browse them. */
export interface AcrossPage {
  readonly now: number;
  readonly rows: readonly AcrossRow[];
  readonly cursor: string | null;
  /** Something is hidden from the reader; how much is not said. */
  readonly hidden: boolean;
  /** How each project of the rows calls its reasons, by its id. */
  readonly reasons: Readonly<Record<string, readonly Word[]>>;
}

/** One record as a list shows it, wherever it stands by now. */
export interface RecordRow {
  readonly now: number;
  readonly row: AcrossRow;
  readonly reasons: readonly Word[];
}

/** Calls about records that need not stand on the page of a list that is looked at. */
export interface AcrossCalls {
  /** Open ones by what is due first, ended ones project by project, newest first. */
  readonly 'center.across': Call<AskedOfList, AcrossPage>;
  readonly 'center.record': Call<OnEscalation, RecordRow>;
}

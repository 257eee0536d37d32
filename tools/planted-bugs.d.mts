/** A mistake, put into the code by exact texts, and the test files of which one must go red. */
export interface PlantedBug {
  readonly name: string;
  readonly edits: readonly { readonly file: string; readonly find: string; readonly put: string }[];
  readonly tests: readonly string[];
  /** Of the tests only those whose titles match. */
  readonly titles?: string;
  /** Each of these must begin the title of a test that goes red. */
  readonly everyOf?: readonly string[];
}
export declare const PLANTED_BUGS: readonly PlantedBug[];

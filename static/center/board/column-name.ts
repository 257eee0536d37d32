import type { Translate } from '../../../src/words/translate';
import { COLUMNS_OF, type BoardColumn } from './moves';

/** A column is called as what its cards have in common. */
export function columnName(t: Translate, column: BoardColumn): string {
  const severity = COLUMNS_OF.severity.find((one) => one === column);
  if (severity) return t(`severity.${severity}`);
  const stage = COLUMNS_OF.stage.find((one) => one === column);
  return stage ? t(`stage.${stage}`) : '';
}

import type { FieldProblem } from '../checked';
import type { RecordRow } from './record-rows';

/** What is wrong with where a row says that it belongs: a file writes rows of its own records, and no others. */
export function belongsToRecord({ record, entity, key, data }: RecordRow): readonly FieldProblem[] {
  const fields = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  const subjectId = record.slice(0, record.lastIndexOf('-'));
  const problems: FieldProblem[] = [];
  const want = (path: string, is: boolean): void => {
    if (!is) problems.push({ path, message: `This does not belong to the record ${record}.` });
  };
  switch (entity) {
    case 'escalation':
      want('key', key === record);
      want('data.id', fields['id'] === record);
      want('data.subjectId', fields['subjectId'] === subjectId);
      break;
    case 'handoff':
      want('key', key.startsWith(`${subjectId}-h`) && key === fields['id']);
      want('data.issueId', fields['issueId'] === subjectId);
      want('data.escId', fields['escId'] === record);
      break;
    case 'link':
      want('key', key === `${String(fields['issueId'])}:${record}`);
      want('data.escId', fields['escId'] === record);
      break;
    case 'duty':
      want('data.id', fields['id'] === key);
      want('key', key.startsWith(`${record}:`));
      want('data.escId', fields['escId'] === record);
      break;
    default:
      want('key', key.startsWith(`${record}:`));
      want('data.escId', fields['escId'] === record);
  }
  return problems;
}

import { saveFile } from '../../../shared/export/save-file';

/** A value as a JSON file for people to read as well. */
export const downloadJson = (name: string, value: unknown): void =>
  saveFile(name, 'json', `${JSON.stringify(value, null, 2)}\n`);

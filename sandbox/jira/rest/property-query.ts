import { textOf } from '../site/text-of';
import { badRequest } from './refusal';

const QUERY = /^\[([^\]]+)\]((?:\.[\w-]+)*)\s*=\s*(?:"([^"]*)"|(\S+))$/;

/** Jira's `propertyQuery`: `[the.property.key].path.to=value`. Says whether an entity's properties match it. */
export function propertyQuery(text: string): (properties: Readonly<Record<string, unknown>>) => boolean {
  const [, key, path = '', quoted, bare] = QUERY.exec(text.trim()) ?? [];
  if (key === undefined) throw badRequest(`The property query '${text}' is not valid.`);
  const wanted = quoted ?? bare;
  return (properties) => {
    let value: unknown = properties[key];
    for (const name of path.split('.').filter((part) => part !== '')) {
      value =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
    }
    return value !== undefined && textOf(value) === wanted;
  };
}

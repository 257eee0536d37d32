import type { EngineLog } from '../app/ports/ports';

/** The one place that writes to the platform's log. Lines name ids and codes, never what people wrote. */
export const engineLog: EngineLog = {
  info: (text) => console.info(text),
  warn: (text) => console.warn(text),
  error: (text, cause) => (cause === undefined ? console.error(text) : console.error(text, cause)),
};

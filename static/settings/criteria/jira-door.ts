import { requestJira } from '@forge/bridge';
import type { LabDoor } from '../lab/ask-lab-jira';

const JSON_TYPE = 'application/json';

/** Jira as the reader sees it, through the bridge. */
export const jiraDoor: LabDoor = {
  send: ({ path, body }) =>
    body === undefined
      ? requestJira(path)
      : requestJira(path, {
          method: 'POST',
          headers: { 'Content-Type': JSON_TYPE, Accept: JSON_TYPE },
          body: JSON.stringify(body),
        }),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  clock: () => Date.now(),
};

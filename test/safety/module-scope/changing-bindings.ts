/**
 * Processes of the platform are shared by sites, so that whatever a module keeps would pass from one to the other. These are all the
 * bindings of modules that change, each with why nothing passes by them.
 */
export const CHANGING_BINDINGS: Readonly<Record<string, string>> = {
  'src/domain/calendar/working-time-of.ts tables':
    'weakly keyed by the calendar object itself, which is read anew for every invocation',
  'src/domain/ladder/level-window.ts calendars':
    'weakly keyed by the window object of a policy, which is read anew for every invocation',
  'src/frontend/form/use-draft.ts drafts':
    'in the browser of one person: what they typed and did not send, while the page lives',
};

import type { SettingsView } from '../../../src/contract/settings-view';

/** The project decided nothing itself yet: everything comes with the app or from the site. */
export const isNothingSet = ({ scope, origins }: SettingsView): boolean =>
  scope === 'project' && origins.every(({ from }) => from === 'app' || from === 'site');

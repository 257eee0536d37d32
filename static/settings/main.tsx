import '../shared/atlaskit-flags';
import { startPage } from '../shared/start-page';
import { SettingsPage } from './settings-page';

await startPage(SettingsPage);

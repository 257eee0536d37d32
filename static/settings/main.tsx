import '../shared/atlaskit-flags';
import { startPage } from '../shared/start-page';
import { Settings } from './settings';

await startPage(Settings);

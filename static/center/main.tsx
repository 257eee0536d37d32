import '../shared/atlaskit-flags';
import { startPage } from '../shared/start-page';
import { Center } from './center';

await startPage(Center);

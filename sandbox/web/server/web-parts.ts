import type { TraceLine } from '../../boundary';
import type { SiteFacts } from '../site/contract';
import type { BrowserBundles } from './browser-bundles';
import type { ChangeFeed } from './change-feed';
import type { ServedSite } from './served-site';
import type { TimeFlow } from './time-flow';

/** Everything that the routes share. */
export interface WebParts {
  /** Folder of the app's manifest. */
  readonly root: string;
  readonly site: ServedSite;
  readonly flow: TimeFlow;
  readonly feed: ChangeFeed;
  readonly bundles: BrowserBundles;
  readonly facts: () => SiteFacts;
  /** Requests of the app to Jira so far, those of its surfaces included. */
  readonly trace: readonly TraceLine[];
  readonly onTrace: (line: TraceLine) => void;
}

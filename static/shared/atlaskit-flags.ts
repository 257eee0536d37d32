import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';

// Without a resolver Atlaskit asks its own feature-gate client, which warns that it was never started.
setBooleanFeatureFlagResolver(() => false);

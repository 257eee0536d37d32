import '@atlaskit/css-reset';
import './pages.css';
import './frame.css';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { createRoot } from 'react-dom/client';
import { SiteRoot } from './site-root';

// Without a resolver Atlaskit asks its own feature-gate client, which warns that it was never started.
setBooleanFeatureFlagResolver(() => false);
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no root.');
createRoot(place).render(<SiteRoot />);

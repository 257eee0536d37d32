/** UI Kit's components drawn with Atlaskit: what is written for a work item runs in the Center too (docs/decisions/0014). */
import './kit.css';

export * from './button-parts';
export * from './field-parts';
export * from './form-parts';
export * from './layout-parts';
export * from './overlay-parts';
export * from './people-parts';
export * from './product-context';
export * from './status-parts';
export * from './tab-parts';
export * from './table-part';
export * from './text-parts';

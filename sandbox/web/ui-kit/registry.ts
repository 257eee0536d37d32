import { buttonComponents } from './button-components';
import { chartComponents } from './chart-components';
import { choiceComponents } from './choice-components';
import { commentComponents } from './comment-component';
import type { ComponentName } from './component-names';
import { fieldComponents } from './field-components';
import { formComponents } from './form-components';
import type { Drawer } from './host-component';
import { inlineEditComponents } from './inline-edit-component';
import { layoutComponents } from './layout-components';
import { mediaComponents } from './media-components';
import { overlayComponents } from './overlay-components';
import { peopleComponents } from './people-components';
import { statusComponents } from './status-components';
import { tabComponents } from './tab-components';
import { tableComponents } from './table-components';
import { textComponents } from './text-components';

/** One drawer for each component name; a name without one does not compile, nor does a drawer without a name. */
const DRAWERS: Readonly<Record<ComponentName, Drawer>> = {
  ...buttonComponents,
  ...chartComponents,
  ...choiceComponents,
  ...commentComponents,
  ...fieldComponents,
  ...formComponents,
  ...inlineEditComponents,
  ...layoutComponents,
  ...mediaComponents,
  ...overlayComponents,
  ...peopleComponents,
  ...statusComponents,
  ...tabComponents,
  ...tableComponents,
  ...textComponents,
};

const isKnown = (type: string): type is ComponentName => Object.hasOwn(DRAWERS, type);

export const drawerOf = (type: string): Drawer | undefined => (isKnown(type) ? DRAWERS[type] : undefined);

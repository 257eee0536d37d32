import Checkbox from '@atlaskit/checkbox';
import { Radio, RadioGroup } from '@atlaskit/radio';
import Select from '@atlaskit/select';
import Toggle from '@atlaskit/toggle';
import { CheckboxGroup } from './checkbox-group';
import { cross } from './crossing';
import { host, leaf, type Drawer } from './host-component';

const HostSelect = host(Select);

/** A Select's label points at the field's `id`, which Atlaskit calls `inputId`. Its menu opens above dialogs and outside their scrolling bodies. */
const drawSelect: Drawer = (node, draw) => {
  const { id, inputId, ...props } = cross(node.props, draw);
  return (
    <HostSelect
      inputId={inputId ?? id}
      menuPortalTarget={document.body}
      classNamePrefix="choice"
      {...props}
    />
  );
};

export const choiceComponents = {
  Checkbox: leaf(Checkbox),
  CheckboxGroup: leaf(CheckboxGroup),
  Radio: leaf(Radio),
  RadioGroup: leaf(RadioGroup),
  Select: drawSelect,
  Toggle: leaf(Toggle),
} satisfies Record<string, Drawer>;

import { DatePicker, TimePicker } from '@atlaskit/datetime-picker';
import Range from '@atlaskit/range';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { cross } from './crossing';
import { host, leaf, type Drawer } from './host-component';
import { TypedField } from './typed-field';

const typed =
  (component: unknown): Drawer =>
  (node, draw) => <TypedField {...cross(node.props, draw)} as={host(component)} />;

export const fieldComponents = {
  DatePicker: leaf(DatePicker, { shouldShowCalendarButton: true }),
  TimePicker: leaf(TimePicker),
  Range: leaf(Range),
  TextArea: typed(TextArea),
  Textfield: typed(Textfield),
} satisfies Record<string, Drawer>;

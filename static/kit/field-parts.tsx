import type { ComponentProps } from 'react';
import {
  DatePicker as AtlaskitDatePicker,
  TimePicker as AtlaskitTimePicker,
} from '@atlaskit/datetime-picker';
import AtlaskitSelect from '@atlaskit/select';

export { RadioGroup } from '@atlaskit/radio';
export { default as TextArea } from '@atlaskit/textarea';
export { default as Textfield } from '@atlaskit/textfield';

interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = ComponentProps<typeof AtlaskitSelect<Option, boolean>>;

/** The menu opens above dialogs and outside of their scrolling bodies. */
export const ABOVE_DIALOGS = {
  menuPortalTarget: document.body,
  classNamePrefix: 'kit-choice',
} as const;

/** A label points at the field by `id`, which Atlaskit calls `inputId`. */
export const Select = ({ id, ...props }: SelectProps) => (
  <AtlaskitSelect<Option, boolean>
    {...ABOVE_DIALOGS}
    {...(id === undefined ? {} : { inputId: id })}
    {...props}
  />
);

export const DatePicker = (props: ComponentProps<typeof AtlaskitDatePicker>) => (
  <AtlaskitDatePicker shouldShowCalendarButton {...props} />
);

export const TimePicker = (props: ComponentProps<typeof AtlaskitTimePicker>) => (
  <AtlaskitTimePicker {...props} />
);

import {
  ErrorMessage,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RequiredAsterisk,
  ValidMessage,
} from '@atlaskit/form';
import { callbackOf } from './callback';
import { cross } from './crossing';
import { host, leaf, withChildren, type Drawer } from './host-component';

const HostLabel = host(Label);

/** The form's data live in the app (useForm), so submitting carries nothing; the app checks its fields itself. */
const drawForm: Drawer = (node, draw) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      // A form inside a modal inside a form would otherwise submit both: React lets events bubble through portals.
      event.stopPropagation();
      void callbackOf(node.props['onSubmit'])?.();
    }}
  >
    {draw(node.children)}
  </form>
);

const drawLabel: Drawer = (node, draw) => {
  const { labelFor, ...props } = cross(node.props, draw);
  return (
    <HostLabel htmlFor={labelFor} {...props}>
      {draw(node.children)}
    </HostLabel>
  );
};

export const formComponents = {
  ErrorMessage: withChildren(ErrorMessage),
  Form: drawForm,
  FormFooter: withChildren(FormFooter),
  FormHeader: withChildren(FormHeader),
  FormSection: withChildren(FormSection),
  HelperMessage: withChildren(HelperMessage),
  Label: drawLabel,
  RequiredAsterisk: leaf(RequiredAsterisk),
  ValidMessage: withChildren(ValidMessage),
} satisfies Record<string, Drawer>;

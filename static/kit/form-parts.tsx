import type { ReactNode } from 'react';
import { Label as AtlaskitLabel } from '@atlaskit/form';

export { ErrorMessage, FormFooter, FormSection, HelperMessage, RequiredAsterisk } from '@atlaskit/form';

interface FormProps {
  readonly onSubmit: () => unknown;
  readonly children: ReactNode;
}

/** What is typed lives in the surface, which checks it itself: sending carries nothing. */
export const Form = ({ onSubmit, children }: FormProps) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      // React lets events bubble through portals: a form in a dialog would send the one around it too.
      event.stopPropagation();
      void onSubmit();
    }}
  >
    {children}
  </form>
);

export const Label = ({
  labelFor,
  children,
}: {
  readonly labelFor: string;
  readonly children: ReactNode;
}) => <AtlaskitLabel htmlFor={labelFor}>{children}</AtlaskitLabel>;

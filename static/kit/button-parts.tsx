import type { ComponentProps, ReactNode } from 'react';
import AtlaskitButton from '@atlaskit/button/new';

type ButtonProps = ComponentProps<typeof AtlaskitButton>;

/** A button sends no form unless it says so. */
export const Button = (props: ButtonProps) => <AtlaskitButton {...props} />;
export const LoadingButton = Button;

/** Buttons in a row, which go on below where they do not fit. */
export const ButtonGroup = ({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: ReactNode;
}) => (
  <div className="kit-buttons" role="group" aria-label={label}>
    {children}
  </div>
);

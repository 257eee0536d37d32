import AtlaskitProgress from '@atlaskit/progress-bar';

export { default as Lozenge } from '@atlaskit/lozenge';
export { default as SectionMessage } from '@atlaskit/section-message';
export { default as Spinner } from '@atlaskit/spinner';

export const ProgressBar = ({
  value,
  ariaLabel,
}: {
  readonly value: number;
  readonly ariaLabel?: string;
}) => <AtlaskitProgress value={value} {...(ariaLabel === undefined ? {} : { ariaLabel })} />;

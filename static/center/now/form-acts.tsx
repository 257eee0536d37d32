import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';

interface Props {
  readonly send: string;
  readonly isBusy: boolean;
  readonly isDisabled?: boolean;
  readonly close: () => void;
}

/** Sends the form of a row, or puts it away. */
export function FormActs({ send, isBusy, isDisabled = false, close }: Props) {
  const { t } = useSite();
  return (
    <div className="need-form-acts">
      <Button type="submit" appearance="primary" spacing="compact" isDisabled={isDisabled} isLoading={isBusy}>
        {send}
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={close}>
        {t('form.cancel')}
      </Button>
    </div>
  );
}

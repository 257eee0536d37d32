import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useSite } from '../../shared/site';
import './keys.css';

const KEYS = ['views', 'next', 'before', 'open', 'close', 'find', 'help'] as const;

interface Props {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
}

/** All single keys, and the switch that takes them away from whoever they are in the way of. */
export function KeyList({ isOn, onSwitch, onClose }: Props) {
  const { t } = useSite();
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader hasCloseButton>
          <ModalTitle>{t('keys.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <dl className="keys">
            {KEYS.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{t(`keys.key.${key}`)}</kbd>
                </dt>
                <dd>{t(`keys.does.${key}`)}</dd>
              </div>
            ))}
          </dl>
          <Checkbox
            label={t('keys.on')}
            isChecked={isOn}
            onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
          />
        </ModalBody>
        <ModalFooter>
          <Button onClick={onClose}>{t('form.close')}</Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

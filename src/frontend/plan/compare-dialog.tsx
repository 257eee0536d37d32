import {
  Button,
  Inline,
  Label,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Select,
  Stack,
  Text,
  User,
} from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { ComparedPlans } from './compared-plans';
import { useRevisions, type Revision } from './use-revisions';

/** Two revisions of the plan side by side; it opens with the last two. */
export function CompareDialog({ view, record, onClose }: DialogProps): ReactNode {
  const { t, times } = useReader();
  const revisions = useRevisions(record.id);
  const [chosen, setChosen] = useState<{ readonly before?: number; readonly after?: number }>({});
  const known = revisions.list ?? [];
  const after = chosen.after ?? known[0]?.revision;
  const before = chosen.before ?? known[1]?.revision;
  const words = ({ revision, at }: Revision): string =>
    at === null
      ? t('plan.revision', { number: revision })
      : t('plan.revisionAt', { number: revision, time: times.absolute(at, view.now) });
  const options = known.map((one) => ({ value: String(one.revision), label: words(one) }));
  const side = (name: 'before' | 'after', value: number | undefined): ReactNode => {
    const by = known.find(({ revision }) => revision === value)?.by ?? null;
    return (
      <Stack space="space.050" grow="fill">
        <Label labelFor={`plan-${name}`}>
          {t(name === 'before' ? 'plan.compareBefore' : 'plan.compareAfter')}
        </Label>
        <Select
          id={`plan-${name}`}
          name={name}
          options={options}
          value={options.find((option) => option.value === String(value)) ?? null}
          onChange={(option: unknown) => setChosen((were) => ({ ...were, [name]: numberOf(option) }))}
        />
        {by === null ? null : (
          <Inline space="space.100" alignBlock="center">
            <Text color="color.text.subtle">{t('plan.revisionBy')}</Text>
            <User accountId={by} />
          </Inline>
        )}
      </Stack>
    );
  };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{t('plan.compareTitle')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          {revisions.trouble ? (
            <TroubleMessage trouble={revisions.trouble} onRetry={revisions.again} />
          ) : null}
          {known.length === 1 ? <Text>{t('plan.oneRevision')}</Text> : null}
          {before === undefined || after === undefined ? null : (
            <>
              <Inline space="space.200" alignBlock="start">
                {side('before', before)}
                {side('after', after)}
              </Inline>
              <ComparedPlans
                key={`${before}:${after}`}
                escalationId={record.id}
                before={before}
                after={after}
                now={view.now}
              />
            </>
          )}
        </Stack>
      </ModalBody>
      <ModalFooter>
        {revisions.hasMore ? (
          <Button appearance="subtle" onClick={revisions.more}>
            {t('plan.older')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('form.close')}</Button>
      </ModalFooter>
    </Modal>
  );
}

const numberOf = (option: unknown): number =>
  typeof option === 'object' && option !== null && 'value' in option ? Number(option.value) : 0;

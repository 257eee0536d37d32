import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { instantOf, readingAt } from '../../words/zone-clock';
import { quickPhrases } from '../communication/phrases-for';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import type { DialogProps } from './dialog-props';

const HOUR = 3_600_000;

const why = (label: string): FieldSpec & { kind: 'words' } => ({
  kind: 'words',
  name: 'words',
  label,
  required: true,
});

export function DeclineLevelDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.decline-level')}
      draftKey={`${record.id}:decline-level`}
      intro={<Text>{t('acts.declineLevelText')}</Text>}
      fields={() => [{ ...why(t('field.why')), phrases: [quickPhrases({ t }, view.quickWords.reasons)] }]}
      submit={t('form.notMe')}
      send={(values) => {
        const payload = { escalationId: record.id, words: textOf(values, 'words') };
        return act({ call: 'level.decline', payload }, 'done.decline-level');
      }}
      onClose={onClose}
    />
  );
}

/** Up or down to any level but the present one. */
export function JumpDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const choices = record.levels
    .filter(({ level }) => level !== record.level)
    .map(({ level, name }) => ({ value: String(level), label: `${level}. ${name}` }));
  return (
    <ActForm
      title={t('act.jump-to-level')}
      draftKey={`${record.id}:jump-to-level`}
      intro={<Text>{t('acts.jumpText')}</Text>}
      fields={() => [
        { kind: 'select', name: 'level', label: t('field.level'), required: true, choices },
        why(t('field.why')),
      ]}
      submit={t('form.jump')}
      send={(values) => {
        const level = Number(textOf(values, 'level'));
        const payload = { escalationId: record.id, level, words: textOf(values, 'words') };
        return act({ call: 'level.jump', payload }, 'done.jump-to-level');
      }}
      onClose={onClose}
    />
  );
}

/** Until in four hours, unless somebody says otherwise: what is held without an end is forgotten. */
export function HoldDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t, timeZone } = useReader();
  const soon = readingAt(view.now + 4 * HOUR, timeZone);
  const until = (values: FormValues): number | null =>
    instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
  return (
    <ActForm
      title={t('act.hold-ladder')}
      draftKey={`${record.id}:hold-ladder`}
      intro={<Text>{t('acts.holdText')}</Text>}
      initial={{ date: soon.date, time: `${soon.time.slice(0, 2)}:00` }}
      fields={() => [
        { kind: 'date', name: 'date', label: t('field.untilDate'), required: true },
        { kind: 'time', name: 'time', label: t('field.untilTime'), required: true },
        why(t('field.why')),
      ]}
      check={(values) => {
        const at = until(values);
        if (at === null) return { time: t('form.badTime') };
        return at <= view.now ? { time: t('form.pastTime') } : {};
      }}
      submit={t('form.hold')}
      send={(values) => {
        const words = textOf(values, 'words');
        const payload = { escalationId: record.id, until: until(values) ?? view.now, words };
        return act({ call: 'ladder.hold', payload }, 'done.hold-ladder');
      }}
      onClose={onClose}
    />
  );
}

export function ResumeDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.resume-ladder')}
      draftKey={`${record.id}:resume-ladder`}
      intro={<Text>{t('acts.resumeText')}</Text>}
      fields={() => []}
      submit={t('act.resume-ladder')}
      send={() => act({ call: 'ladder.resume', payload: { escalationId: record.id } }, 'done.resume-ladder')}
      onClose={onClose}
    />
  );
}

export function RePinDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.re-pin')}
      draftKey={`${record.id}:re-pin`}
      intro={<Text>{t('acts.rePinText')}</Text>}
      fields={() => [why(t('field.why'))]}
      submit={t('form.take')}
      send={(values) => {
        const payload = { escalationId: record.id, words: textOf(values, 'words') };
        return act({ call: 'policies.re-pin', payload }, 'done.re-pin');
      }}
      onClose={onClose}
    />
  );
}

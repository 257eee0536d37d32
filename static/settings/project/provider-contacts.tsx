import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';
import { useSettings } from '../settings-state';
import { withCalendar, type Contact } from './provider-parts';

interface Props {
  readonly contacts: readonly Contact[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (contacts: readonly Contact[]) => void;
}

const NONE = '';

/** Whom to reach at a provider, the first level first. */
export function ProviderContacts({ contacts, problemAt, onChange }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const calendars = view.calendars.map(({ id, body }) => ({ value: id, label: body.name }));
  const put = (index: number, next: Contact) =>
    onChange(contacts.map((contact, at) => (at === index ? next : contact)));
  return (
    <>
      {contacts.map((contact, index) => {
        const { name, reach, calendarId } = contact;
        const level = index + 1;
        return (
          <fieldset className="level-fields" key={index}>
            <legend>{t('settings.providerLevel', { level })}</legend>
            <TextField
              label={t('settings.providerContact', { level })}
              value={name}
              problem={problemAt(`contacts[${index}].name`)}
              onChange={(typed) => put(index, { ...contact, name: typed })}
            />
            <TextField
              label={t('settings.providerReach')}
              value={reach}
              problem={problemAt(`contacts[${index}].reach`)}
              onChange={(typed) => put(index, { ...contact, reach: typed })}
            />
            <ChoiceField
              label={t('settings.providerHours')}
              value={calendarId ?? NONE}
              choices={[{ value: NONE, label: t('settings.providerHoursNone') }, ...calendars]}
              problem={problemAt(`contacts[${index}].calendarId`)}
              onChange={(id) => put(index, withCalendar(contact, id === NONE ? undefined : id))}
            />
            {contacts.length > 1 && (
              <div className="aside-button">
                <Button
                  appearance="subtle"
                  spacing="compact"
                  onClick={() => onChange(contacts.filter((_, at) => at !== index))}
                >
                  {t('settings.removeContact', { level })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button spacing="compact" onClick={() => onChange([...contacts, { name: '', reach: '' }])}>
          {t('settings.addContact')}
        </Button>
      </div>
    </>
  );
}

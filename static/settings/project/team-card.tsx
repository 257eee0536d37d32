import Button from '@atlaskit/button/new';
import { AsyncSelect } from '@atlaskit/select';
import type { PersonTarget } from '../../../src/domain/policy/person-target';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { Field } from '../fields/field';
import { TextField } from '../fields/text-field';
import { findTargets } from '../ladders/find-targets';
import { OptionalDelay } from '../ladders/optional-delay';
import { TargetLabel, TargetLabels } from '../ladders/target-label';
import { useSettings } from '../settings-state';
import { TeamAsks } from './team-asks';
import { peopleOf, withPart, withPeople, type Team } from './team-parts';
import { TeamPeople } from './team-people';

type Person = Extract<PersonTarget, { kind: 'person' }>;

interface Props {
  readonly team: Team;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (team: Team) => void;
  readonly onRemove: () => void;
}

const TIERS = ['1', '2', '3', '4', '5'] as const;
const NONE = '';

/** One team: who leads it, and what holds when work is offered to it. */
export function TeamCard({ team, problemAt, onChange, onRemove }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const { value, lead, tier, asks = [], acceptWithin, calendarId } = team;
  const calendars = view.calendars.map(({ id, body }) => ({ value: id, label: body.name }));
  const withClock = (delay: Team['acceptWithin']): Team => {
    const next = withPart(team, 'acceptWithin', delay);
    const first = calendars[0]?.value;
    return delay?.clock === 'working' ? withPart(next, 'calendarId', calendarId ?? first) : next;
  };
  return (
    <div className="level-fields team">
      <TextField
        label={t('settings.teamName')}
        value={value}
        problem={problemAt('value')}
        onChange={(typed) => onChange({ ...team, value: typed })}
      />
      <Field
        label={t('settings.role.team-lead')}
        problem={problemAt('lead')}
        read={<TargetLabels targets={lead === '' ? [] : [{ kind: 'person', accountId: lead }]} />}
      >
        {({ id, describedBy }) => (
          <AsyncSelect<Person>
            inputId={id}
            {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
            cacheOptions
            loadOptions={findPeople}
            value={lead === '' ? null : { kind: 'person', accountId: lead }}
            placeholder={t('settings.findPerson')}
            noOptionsMessage={() => t('settings.nobodyFound')}
            getOptionValue={({ accountId }) => accountId}
            getOptionLabel={({ accountId }) => accountId}
            formatOptionLabel={(target) => <TargetLabel target={target} />}
            onChange={(picked) => onChange({ ...team, lead: picked?.accountId ?? '' })}
          />
        )}
      </Field>
      <ChoiceField
        label={t('settings.teamTier')}
        value={tier === undefined ? NONE : String(tier)}
        choices={[
          { value: NONE, label: t('settings.teamTierNone') },
          ...TIERS.map((one) => ({ value: one, label: one })),
        ]}
        problem={problemAt('tier')}
        onChange={(one) => onChange(withPart(team, 'tier', one === NONE ? undefined : Number(one)))}
      />
      <TeamPeople
        people={peopleOf(team)}
        problem={problemAt('members') ?? problemAt('groupId')}
        onChange={(people) => onChange(withPeople(team, people))}
      />
      <TeamAsks
        asks={asks}
        problem={problemAt('asks')}
        onChange={(next) => onChange(withPart(team, 'asks', next.length === 0 ? undefined : next))}
      />
      <OptionalDelay
        label={t('settings.teamClock')}
        never={t('settings.teamClockNone')}
        sometime={t('settings.teamClockSome')}
        amount={t('settings.teamAccept')}
        delay={acceptWithin}
        first={{ minutes: 60, clock: 'elapsed' }}
        problem={problemAt('acceptWithin')}
        onChange={(delay) => onChange(withClock(delay))}
      />
      {acceptWithin?.clock === 'working' && (
        <ChoiceField
          label={t('settings.teamCalendar')}
          value={calendarId ?? NONE}
          choices={calendars}
          problem={problemAt('calendarId')}
          onChange={(id) => onChange(withPart(team, 'calendarId', id))}
        />
      )}
      <div className="aside-button">
        <Button appearance="subtle" spacing="compact" onClick={onRemove}>
          {t('settings.removeTeam', { team: value })}
        </Button>
      </div>
    </div>
  );
}

const findPeople = async (typed: string): Promise<readonly Person[]> =>
  (await findTargets(typed)).people.filter((target) => target.kind === 'person');

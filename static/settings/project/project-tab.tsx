import { ReadOnly } from '../../shared/read-only';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { SaveBar } from '../fields/save-bar';
import { OriginLine } from '../origin/origin-line';
import { useLocked } from '../origin/use-locked';
import { useSettings } from '../settings-state';
import { usePolicyDraft } from '../use-policy-draft';
import { PortalField } from './portal-field';
import { ProvidersField } from './providers-field';
import { RosterField } from './roster-field';
import { QuickWordsField } from './quick-words-field';
import { RatesField } from './rates-field';
import { TeamsField } from './teams-field';
import { IncidentTypesField } from './incident-types-field';
import { useProjectChoices } from './project-choices';
import { WaitingField } from './waiting-field';

/** Stands for no field of its own: the app then looks for a field of the type "team". */
const FOUND = '';
const NO_WORDS = { updates: [], reasons: [] };

/** What the project decides once: who may run every escalation, which field is the team, how long a reopening is the same matter. */
export function ProjectTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const draft = usePolicyDraft('settings', view.settings);
  const isLocked = useLocked('settings', view.settings.id);
  const { roles, teamFields, statuses, issueTypes } = useProjectChoices(view.project.id);
  const { body, change, problemAt } = draft;
  return (
    <section className="card" aria-label={t('settings.tab.project')}>
      <OriginLine kind="settings" policyId={view.settings.id} />
      <ReadOnly when={isLocked}>
        <div className="level-fields">
          <ChoiceField
            label={t('settings.escalationRole')}
            value={body.escalationRole}
            choices={roles}
            problem={problemAt('escalationRole')}
            onChange={(escalationRole) => change({ ...body, escalationRole })}
          />
          <ChoiceField
            label={t('settings.teamField')}
            value={body.teamFieldId ?? FOUND}
            choices={[{ value: FOUND, label: t('settings.teamFieldFound') }, ...teamFields]}
            problem={problemAt('teamFieldId')}
            onChange={(id) => change({ ...body, teamFieldId: id === FOUND ? null : id })}
          />
          <MinutesField
            label={t('settings.reopenGrace')}
            minutes={body.reopenGraceMinutes}
            units={unitsOf('elapsed')}
            problem={problemAt('reopenGraceMinutes')}
            onChange={(reopenGraceMinutes) => change({ ...body, reopenGraceMinutes })}
          />
        </div>
        <TeamsField
          teams={body.teams ?? []}
          problemAt={problemAt}
          onChange={(teams) => change({ ...body, teams })}
        />
        <ProvidersField
          providers={body.providers ?? []}
          problemAt={problemAt}
          onChange={(providers) => change({ ...body, providers })}
        />
        <RosterField
          roster={body.roster ?? []}
          problemAt={problemAt}
          onChange={(roster) => change({ ...body, roster })}
        />
        <WaitingField
          waiting={body.waitingStatuses}
          statuses={statuses}
          problemAt={problemAt}
          onChange={(waitingStatuses) => change({ ...body, waitingStatuses })}
        />
        <IncidentTypesField settings={body} types={issueTypes} problemAt={problemAt} onChange={change} />
        <QuickWordsField
          quickWords={body.quickWords ?? NO_WORDS}
          problemAt={problemAt}
          onChange={(quickWords) => change({ ...body, quickWords })}
        />
        <PortalField
          portal={body.portal}
          playbooks={view.playbooks.map(({ id, body: { name } }) => ({ value: id, label: name }))}
          problemAt={problemAt}
          onChange={(portal) => change({ ...body, portal })}
        />
        <RatesField
          rates={body.rates}
          problemAt={problemAt}
          onChange={(rates) => {
            const { rates: _before, ...rest } = body;
            change(rates ? { ...rest, rates } : rest);
          }}
        />
      </ReadOnly>
      <SaveBar
        draft={draft}
        shown={[
          'rates',
          'portal',
          'teams',
          'providers',
          'quickWords',
          'roster',
          'escalationRole',
          'teamFieldId',
          'reopenGraceMinutes',
          'waitingStatuses',
          'incidentTypes',
        ]}
      />
    </section>
  );
}

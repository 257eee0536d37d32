import { useState, type ReactElement } from 'react';
import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import Popup from '@atlaskit/popup';
import Textfield from '@atlaskit/textfield';
import { peopleCalled } from '../parts/person-option';
import type { SitePerson } from './contract';
import { useSite } from './site-context';
import { SiteSettingsLinks } from './site-settings-links';

function grouped(people: readonly SitePerson[]): [string, SitePerson[]][] {
  const groups = new Map<string, SitePerson[]>();
  for (const person of people) groups.set(person.group, [...(groups.get(person.group) ?? []), person]);
  return [...groups];
}

/** Who this tab is, and becoming somebody else. Nobody signs in here: the sandbox shows what each would see. */
export function PersonSwitch(): ReactElement {
  const { facts, me, become } = useSite();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const choose = (person: SitePerson): void => {
    setOpen(false);
    become(person.accountId);
  };
  return (
    <Popup
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      placement="bottom-end"
      label="Become another person"
      role="dialog"
      content={() => (
        <div className="menu people">
          <div className="menu-search">
            <Textfield
              aria-label="Find a person"
              placeholder="Find a person"
              isCompact
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <SiteSettingsLinks onFollow={() => setOpen(false)} />
          {grouped(peopleCalled(facts.people, typed)).map(([group, people]) => (
            <section key={group} aria-label={group}>
              <h2>{group}</h2>
              {people.map((person) => (
                <button
                  key={person.accountId}
                  type="button"
                  aria-pressed={person === me}
                  onClick={() => choose(person)}
                >
                  <b>{person.displayName}</b>
                  <span className="subtle"> {person.about}</span>
                </button>
              ))}
            </section>
          ))}
        </div>
      )}
      trigger={(trigger) => (
        <Button
          {...trigger}
          appearance="subtle"
          isSelected={isOpen}
          onClick={() => setOpen(!isOpen)}
          iconBefore={() => <Avatar size="xxsmall" />}
        >
          {`I am ${me.displayName}`}
        </Button>
      )}
    />
  );
}

import { useState, type FormEvent, type ReactElement } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import MenuIcon from '@atlaskit/icon/core/menu';
import Textfield from '@atlaskit/textfield';
import { PersonSwitch } from './person-switch';
import { useSite } from './site-context';
import { SiteLink } from './site-link';
import { goTo } from './use-route';

function Logo(): ReactElement {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2 22 12 12 22 2 12Z" fill="var(--ds-background-brand-bold)" />
      <path d="M12 7v10M7 12l5-5 5 5" stroke="var(--ds-icon-inverse)" strokeWidth="2" fill="none" />
    </svg>
  );
}

/** A key opens its work item; anything else is searched for as text. */
function KeyBox(): ReactElement {
  const [text, setText] = useState('');
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    const isKey = /^[a-z][a-z0-9]*-\d+$/i.test(wanted);
    goTo(
      isKey
        ? `/browse/${wanted.toUpperCase()}`
        : `/issues?jql=${encodeURIComponent(`text ~ ${JSON.stringify(wanted)}`)}`,
    );
    setText('');
  };
  return (
    <form role="search" className="grow" onSubmit={open}>
      <Textfield
        aria-label="Search, or open a work item by its key"
        placeholder="Search or open SUP-1"
        isCompact
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}

interface TopBarProps {
  readonly hasSide: boolean;
  readonly isSideOpen: boolean;
  readonly onSide: () => void;
}

export function TopBar({ hasSide, isSideOpen, onSide }: TopBarProps): ReactElement {
  const { facts, me } = useSite();
  return (
    <header className="top">
      {hasSide ? (
        <span className="menu-button">
          <IconButton
            icon={MenuIcon}
            label="Navigation"
            appearance="subtle"
            aria-expanded={isSideOpen}
            onClick={onSide}
          />
        </span>
      ) : null}
      <SiteLink to="/" className="brand">
        <Logo />
        <span className="brand-name">{facts.name}</span>
      </SiteLink>
      {me.licensed ? <KeyBox /> : <span className="grow" />}
      <PersonSwitch />
      <span className="wide-only">
        <Button appearance="subtle" onClick={() => goTo('/outbox')}>
          Mail
        </Button>
      </span>
    </header>
  );
}

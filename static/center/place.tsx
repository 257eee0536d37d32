import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { view as jira } from '@forge/bridge';

/** Where the reader is in the Center: a view, and in it what they look at, both in the address of the page. */
export interface Place {
  readonly view: string;
  readonly query: string;
}

interface Places {
  readonly place: Place;
  /** `replace` where going back should not come here. */
  readonly go: (to: Place, how?: 'push' | 'replace') => void;
}

type History = Awaited<ReturnType<typeof jira.createHistory>>;

const PlaceContext = createContext<Places | null>(null);

export function usePlace(): Places {
  const places = useContext(PlaceContext);
  if (!places) throw new Error('usePlace() is for components under <PlaceProvider>');
  return places;
}

interface Props {
  /** Shown until Jira has said where the page is. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** The address below the page's own, kept by Jira. Where a page has no address of its own, places last as long as the page. */
export function PlaceProvider({ waiting, children }: Props) {
  const [place, setPlace] = useState<Place | null>(null);
  const history = useRef<History | null>(null);
  useEffect(() => {
    let stop = (): void => undefined;
    let isGone = false;
    jira
      .createHistory()
      .then((made) => {
        if (isGone) return;
        history.current = made;
        setPlace(placeOf(made.location));
        stop = made.listen((location) => setPlace(placeOf(location)));
      })
      .catch(() => setPlace({ view: '', query: '' }));
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  const places = useMemo(
    () =>
      place && {
        place,
        go: (to: Place, how: 'push' | 'replace' = 'push') => {
          if (history.current) history.current[how](addressOf(to));
          else setPlace(to);
        },
      },
    [place],
  );
  return places ? <PlaceContext.Provider value={places}>{children}</PlaceContext.Provider> : waiting;
}

const placeOf = ({
  pathname,
  search = '',
}: {
  readonly pathname: string;
  readonly search?: string;
}): Place => ({
  view: pathname.split('/').find((part) => part !== '') ?? '',
  query: search.replace(/^\?/u, ''),
});

const addressOf = ({ view, query }: Place): string => `/${view}${query === '' ? '' : `?${query}`}`;

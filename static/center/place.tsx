import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { view as jira } from '@forge/bridge';

/** Where the reader is in the Center: a view, and in it what they look at, both in the address of the page. */
export interface Place {
  /** The key of the chosen project, on a page that belongs to none; else empty. */
  readonly project: string;
  readonly view: string;
  readonly query: string;
}

/** Within the same project, where none is named. */
type Going = Omit<Place, 'project'> & Partial<Pick<Place, 'project'>>;

interface Places {
  readonly place: Place;
  /** `replace` where going back should not come here. */
  readonly go: (to: Going, how?: 'push' | 'replace') => void;
}

type History = Awaited<ReturnType<typeof jira.createHistory>>;

const PlaceContext = createContext<Places | null>(null);

export function usePlace(): Places {
  const places = useContext(PlaceContext);
  if (!places) throw new Error('usePlace() is for components under <PlaceProvider>');
  return places;
}

interface Props {
  /** The page belongs to no project: its address says which is looked at. */
  readonly isAcross: boolean;
  /** Shown until Jira has said where the page is. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** The address below the page's own, kept by Jira. Where a page has no address of its own, places last as long as the page. */
export function PlaceProvider({ isAcross, waiting, children }: Props) {
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
        setPlace(placeOf(made.location, isAcross));
        stop = made.listen((location) => setPlace(placeOf(location, isAcross)));
      })
      .catch(() => setPlace({ project: '', view: '', query: '' }));
    return () => {
      isGone = true;
      stop();
    };
  }, [isAcross]);
  const places = useMemo(
    () =>
      place && {
        place,
        go: (going: Going, how: 'push' | 'replace' = 'push') => {
          const to = { ...going, project: going.project ?? place.project };
          if (history.current) history.current[how](addressOf(to));
          else setPlace(to);
        },
      },
    [place],
  );
  return places ? <PlaceContext.Provider value={places}>{children}</PlaceContext.Provider> : waiting;
}

type Location = Pick<History['location'], 'pathname' | 'search'>;

function placeOf({ pathname, search }: Location, isAcross: boolean): Place {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [project = '', view = ''] = isAcross ? parts : ['', ...parts];
  return { project, view, query: search.replace(/^\?/u, '') };
}

function addressOf({ project, view, query }: Place): string {
  const path = [project, view].filter((part) => part !== '').join('/');
  return `/${path}${query === '' ? '' : `?${query}`}`;
}

import { useEffect } from 'react';

const REFRESH_MS = 60_000;

/** Reads anew each minute and when the reader comes back to the page, never behind their back. */
export function useRefresh(read: () => void): void {
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') read();
    };
    const timer = setInterval(refresh, REFRESH_MS);
    window.addEventListener('focus', refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
    };
  }, [read]);
}

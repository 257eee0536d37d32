import { useEffect, useState } from 'react';
import type { CriterionScope } from '../../../src/domain/criteria/criterion';
import { askAbout } from './ask-about-jql';
import type { JqlAnswer } from './ask-about-jql';

/** A pause in typing. */
const PAUSE_MS = 600;

/** What Jira says of the scope as it is typed; null while it is asked. A late answer to what was typed before is let go. */
export function useJqlCheck(projectId: string, scope: CriterionScope): JqlAnswer | null {
  const asked = JSON.stringify([projectId, scope]);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly said: JqlAnswer } | null>(null);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const [id, typed] = JSON.parse(asked) as [string, CriterionScope];
      void askAbout(id, typed).then((said) => {
        if (!isStale) setAnswer({ to: asked, said });
      });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return answer?.to === asked ? answer.said : null;
}

import { advanceDuty } from './advance-duty';
import { advanceEscalation } from './advance-escalation';
import { advanceHandoff } from './handoff/advance-handoff';
import { importProject } from './import-project';
import { lookAtWatch } from './look-at-watch';
import { goOnMerging } from './merge/merge-job';
import { advanceAsk } from './portal/advance-ask';
import type { Ports } from './ports/ports';
import { recountSimilar } from './recount-similar';
import { redecide } from './redecide';
import { workShift } from './shift/work-shift';
import { endProject } from './sight/end-project';
import { followProject } from './sight/follow-project';
import { workEffect } from './work-effect';

/** Looks at the one thing that an agenda key names; answers the keys of effects that were written and can be worked at once. */
export async function lookOnce(ports: Ports, agendaKey: string): Promise<readonly string[]> {
  const at = agendaKey.indexOf(':');
  const type = agendaKey.slice(0, at);
  const id = agendaKey.slice(at + 1);
  switch (type) {
    case 'escalation':
      await advanceEscalation(ports, id);
      return [];
    case 'effect':
      return workEffect(ports, id);
    case 'duty':
      await advanceDuty(ports, id);
      return [];
    case 'handoff':
      await advanceHandoff(ports, id);
      return [];
    case 'shift':
      await workShift(ports, id);
      return [];
    case 'ask':
      await advanceAsk(ports, id);
      return [];
    case 'watch':
      await lookAtWatch(ports, id);
      return [];
    case 'similar':
      await recountSimilar(ports, id);
      return [];
    case 'merge':
      await goOnMerging(ports, id);
      return [];
    case 'redecide':
      await redecide(ports);
      return [];
    case 'sight':
      await followProject(ports, id);
      return [];
    case 'project-gone':
      await endProject(ports, id);
      return [];
    case 'import':
      await importProject(ports, id);
      return [];
    default:
      ports.log.error(`nothing looks at agenda keys like ${agendaKey}`);
      return [];
  }
}

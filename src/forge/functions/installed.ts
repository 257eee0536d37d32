import { getAppContext } from '@forge/api';
import { recordInstallation } from '../../app/record-installation';
import { engineLog } from '../log';
import { retryWhereRight } from '../retry-where-right';
import { inBackground } from '../wire';

/** The app was installed or upgraded: the installation's id is kept, so that what an earlier one left behind can be told apart. */
export async function installed(sent: unknown): Promise<unknown> {
  const { installationId } = getAppContext().installationAri;
  return retryWhereRight(engineLog, 'installed', sent, () =>
    inBackground((ports) => recordInstallation(ports, installationId)),
  );
}

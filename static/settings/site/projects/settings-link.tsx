import Button from '@atlaskit/button/new';
import { NavigationTarget, router } from '@forge/bridge';
import { useSite } from '../../../shared/site';

interface Props {
  readonly projectKey: string;
  readonly name: string;
}

/** Leads to the project's own settings in Jira, where the app's page is listed. */
export function SettingsLink({ projectKey, name }: Props) {
  const { t } = useSite();
  const open = () => void router.navigate({ target: NavigationTarget.ProjectSettingsDetails, projectKey });
  return (
    <Button spacing="compact" aria-label={`${t('site.openSettings')}: ${name}`} onClick={open}>
      {t('site.openSettings')}
    </Button>
  );
}

import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import type { Trouble } from '../../../shared/make-call';
import { useSite } from '../../../shared/site';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { ChoiceField } from '../../fields/choice-field';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';
import { downloadJson } from './download-json';
import { LARGEST_FILE_BYTES } from './read-json-file';

const EVERYTHING = 'everything';
const loadProjects = () => siteCall('site.projects', {});

/** Writes the settings of the site, of a project, or of all into a file that this page can take in again. */
export function ExportCard() {
  const { t } = useSite();
  const { answer } = useLoaded(loadProjects);
  const [what, setWhat] = useState(EVERYTHING);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const projects = answer?.ok ? answer.value.projects.filter(({ ownPolicies }) => ownPolicies > 0) : [];
  const send = async () => {
    setSending(true);
    const file = await siteCall('site.export', { only: what === EVERYTHING ? null : what });
    setSending(false);
    setTrouble(file.ok ? null : file.trouble);
    if (!file.ok) return;
    setTooLarge(JSON.stringify(file.value, null, 2).length > LARGEST_FILE_BYTES);
    downloadJson(`escalation-settings-${file.value.exportedAt.slice(0, 10)}`, file.value);
  };
  return (
    <section className="card" aria-labelledby="export">
      <Heading size="small" as="h2" id="export">
        {t('site.export')}
      </Heading>
      <p className="tab-hint">{t('site.exportHint')}</p>
      <ChoiceField
        label={t('site.exportWhat')}
        value={what}
        choices={[
          { value: EVERYTHING, label: t('site.exportAll') },
          { value: 'site', label: t('site.exportSite') },
          ...projects.map(({ key, name }) => ({ value: key, label: `${name} (${key})` })),
        ]}
        onChange={setWhat}
      />
      <div>
        <Button isLoading={isSending} onClick={() => void send()}>
          {t('site.exportNow')}
        </Button>
      </div>
      {isTooLarge && (
        <SectionMessage appearance="warning">
          <p>{t('site.exportTooLarge')}</p>
        </SectionMessage>
      )}
      {trouble && <TroubleMessage trouble={trouble} retry={() => void send()} />}
    </section>
  );
}

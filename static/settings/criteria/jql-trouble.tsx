import { useEffect, useState } from 'react';
import SectionMessage from '@atlaskit/section-message';
import { useSite } from '../../shared/site';
import { jqlErrors } from './ask-about-jql';

/** Says so where Jira cannot run a criterion's query any more, as when a field that it names was deleted. */
export function JqlTrouble({ jql }: { readonly jql: string }) {
  const { t } = useSite();
  const [errors, setErrors] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    void jqlErrors(jql).then((found) => {
      if (!isGone) setErrors(found);
    });
    return () => {
      isGone = true;
    };
  }, [jql]);
  if (errors.length === 0) return null;
  return (
    <SectionMessage appearance="error">
      <p>
        {t('criteria.jqlBroken')} {errors.join(' ')}
      </p>
    </SectionMessage>
  );
}

import SectionMessage from '@atlaskit/section-message';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { contradictions } from '../../../src/domain/criteria/contradictions';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { groupSentence } from '../../../src/domain/criteria/sentence';
import { useSite } from '../../shared/site';
import { criterionText } from './criterion-text';

/** What the criterion says as it is typed, and where it contradicts itself. */
export function LiveSentence({ body }: { readonly body: Criterion }) {
  const site = useSite();
  const { t } = site;
  const readable = checkCriterion({
    ...body,
    id: 'typed',
    name: 'typed',
    ownerId: 'typed',
    notes: '',
    mode: 'draft',
  });
  const clashes = readable.ok ? contradictions(readable.value) : [];
  const said = readable.ok
    ? criterionText(groupSentence(body.when), body.holdsForMinutes, site)
    : t(body.when.members.length === 0 ? 'criteria.noFact' : 'criteria.numbersMissing');
  return (
    <>
      <p className="says" aria-live="polite">
        {said}
      </p>
      {clashes.length > 0 && (
        <div role="status">
          <SectionMessage appearance="warning" title={t('criteria.contradiction')}>
            {clashes.map(({ path, message }) => (
              <p key={path}>{message}</p>
            ))}
          </SectionMessage>
        </div>
      )}
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { FactId } from '../../../src/domain/criteria/condition';
import { FACT_KINDS } from '../../../src/domain/criteria/fact-definition';
import { FACTS } from '../../../src/domain/criteria/fact-table';
import { foldWords } from '../../../src/domain/criteria/fold-words';
import { useSite } from '../../shared/site';
import { FACT_FAMILIES } from './fact-families';

interface Props {
  readonly exampleOf: (fact: FactId) => string;
  readonly onPick: (fact: FactId) => void;
  readonly onClose: () => void;
}

/** Every fact in its family, with what it means, its unit and what it is on a real work item; found by any of their words. */
export function FactPalette({ exampleOf, onPick, onClose }: Props) {
  const { t } = useSite();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const wanted = foldWords(typed).trim();
  const isWanted = (fact: FactId) =>
    foldWords(`${t(`criteria.factName.${fact}`)} ${t(`criteria.meaning.${fact}`)}`).includes(wanted);
  const families = FACT_FAMILIES.map(({ name, facts }) => ({ name, facts: facts.filter(isWanted) }));
  const found = families.filter(({ facts }) => facts.length > 0);
  return (
    <section
      className="palette"
      aria-label={t('criteria.palette')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className="card-head">
        <Textfield
          ref={search}
          aria-label={t('criteria.search')}
          placeholder={t('criteria.search')}
          width="large"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {t('criteria.closePalette')}
        </Button>
      </div>
      {found.length === 0 && <p role="status">{t('criteria.noFactFound')}</p>}
      {found.map(({ name, facts }) => (
        <section key={name} aria-label={t(`criteria.family.${name}`)}>
          <h4>{t(`criteria.family.${name}`)}</h4>
          <ul className="facts">
            {facts.map((fact) => (
              <li key={fact}>
                <button type="button" className="fact" onClick={() => onPick(fact)}>
                  <strong>{t(`criteria.factName.${fact}`)}</strong>
                  <span className="subtle"> ({t(`criteria.unit.${FACT_KINDS[FACTS[fact].kind].unit}`)})</span>
                  <span className="fact-meaning">{t(`criteria.meaning.${fact}`)}</span>
                  <span className="subtle">{exampleOf(fact)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

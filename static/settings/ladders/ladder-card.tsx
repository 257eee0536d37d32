import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { PolicySetting } from '../../../src/contract/settings-view';
import type { Ladder, LadderLevel } from '../../../src/domain/policy/ladder';
import { useSite } from '../../shared/site';
import { DelayField } from '../fields/delay-field';
import { SaveBar } from '../fields/save-bar';
import { usePolicyDraft } from '../use-policy-draft';
import { LadderEnds } from './ladder-ends';
import { LevelEditor } from './level-editor';

/** A ladder from its first level up: whom each tells, after how long, and until who answers. */
export function LadderCard({ ladder }: { readonly ladder: PolicySetting<Ladder> }) {
  const { t } = useSite();
  const draft = usePolicyDraft('ladder', ladder);
  const { body, change, problemAt } = draft;
  const { levels } = body;
  const nameId = `ladder-${ladder.id}`;
  const setLevels = (changed: readonly LadderLevel[]) => change({ ...body, levels: changed });
  const newLevel = (): LadderLevel => ({
    name: t('settings.newLevel', { level: levels.length + 1 }),
    people: [],
    delay: { minutes: 60, clock: 'working' },
    wait: { minutes: 30, clock: 'working' },
    repeats: 1,
    answer: 'one',
  });
  return (
    <section className="card" aria-labelledby={nameId}>
      <Heading size="small" as="h2" id={nameId}>
        {ladder.body.name}
      </Heading>
      <ol className="levels">
        {levels.map((level, index) => (
          <li key={index}>
            <LevelEditor
              number={index + 1}
              level={level}
              problemAt={(path) => problemAt(`levels[${index}].${path}`)}
              onChange={(changed) => setLevels(levels.map((other, at) => (at === index ? changed : other)))}
              {...(levels.length > 1
                ? { onRemove: () => setLevels(levels.filter((_, at) => at !== index)) }
                : {})}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => setLevels([...levels, newLevel()])}>{t('settings.addLevel')}</Button>
      </div>
      <DelayField
        label={t('settings.acknowledgedFor')}
        delay={body.acknowledgedFor}
        problem={problemAt('acknowledgedFor')}
        onChange={(acknowledgedFor) => change({ ...body, acknowledgedFor })}
      />
      <LadderEnds ladder={body} problemAt={problemAt} onChange={change} />
      <SaveBar draft={draft} shown={['levels[', 'acknowledgedFor', 'repeatFrom', 'stopAfter']} />
    </section>
  );
}

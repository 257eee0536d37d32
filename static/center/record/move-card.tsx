import { useEffect, useState } from 'react';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { CenterRow } from '../../../src/contract/center-page';
import { beginDraft } from '../../../src/frontend/form/use-draft';
import { ChosenDialog } from '../../../src/frontend/parts/chosen-dialog';
import { useChoice } from '../../../src/frontend/parts/use-choice';
import { useIssue } from '../../../src/frontend/use-issue';
import type { BoardColumn, Move } from '../board/moves';
import { columnName } from '../board/column-name';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useSite } from '../../shared/site';
import { OnWorkItem } from './on-work-item';

/** A card that is to go into another column. */
export interface Wanted {
  readonly row: CenterRow;
  readonly to: BoardColumn;
  readonly move: Move;
}

interface Props {
  readonly wanted: Wanted;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The form of the step that a move stands for, or why there is no such step for this reader. */
export function MoveCard(props: Props) {
  const { wanted, onClose } = props;
  const { move } = wanted;
  return 'no' in move ? (
    <No wanted={wanted} why={move.no} onClose={onClose} />
  ) : (
    <OnWorkItem row={wanted.row}>
      <Step {...props} move={move} />
    </OnWorkItem>
  );
}

function Step({ wanted, move, onDone, onClose }: Props & { readonly move: Extract<Move, { act: unknown }> }) {
  const { row } = wanted;
  const issue = useIssue();
  const choosing = useChoice(row.id, issue.act);
  const [isBegun, setBegun] = useState(false);
  const { view, trouble } = issue;
  const may = view?.record?.id === row.id && view.may.includes(move.act);
  const { chosen, choose } = choosing;
  useEffect(() => {
    if (!view || !may || isBegun) return;
    setBegun(true);
    if (move.severity) beginDraft(`${row.id}:change-severity`, { severity: move.severity });
    choose({ act: move.act });
  }, [view, may, isBegun, move, row.id, choose]);
  useEffect(() => {
    if (!isBegun || chosen !== null) return;
    onDone();
    onClose();
  }, [isBegun, chosen, onDone, onClose]);
  if (!view) return trouble ? <TroubleMessage trouble={trouble} retry={() => void issue.reload()} /> : null;
  if (!may && !isBegun) {
    const isEmpty = move.act === 'agree-plan' && view.record?.plan.total === 0;
    return <No wanted={wanted} why={isEmpty ? 'noPlan' : 'notYours'} onClose={onClose} />;
  }
  return <ChosenDialog issue={issue} choosing={choosing} />;
}

interface NoProps {
  readonly wanted: Wanted;
  readonly why: Extract<Move, { no: unknown }>['no'] | 'noPlan' | 'notYours';
  readonly onClose: () => void;
}

function No({ wanted: { row, to }, why, onClose }: NoProps) {
  const { t } = useSite();
  const actions = [
    <SectionMessageAction key="close" onClick={onClose}>
      {t('form.close')}
    </SectionMessageAction>,
  ];
  return (
    <div role="alert" className="board-no">
      <SectionMessage
        appearance="warning"
        title={t('board.no', { key: row.key, column: columnName(t, to) })}
        actions={actions}
      >
        <p>{t(`board.why.${why}`)}</p>
      </SectionMessage>
    </div>
  );
}

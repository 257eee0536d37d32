import { useEffect, useRef, useState } from 'react';
import { solveThresholds } from '../../../src/domain/first-run/solve-thresholds';
import type { Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { useSettings } from '../settings-state';
import { applyFirstRun } from './apply-first-run';
import { hoursSaid } from './hours-said';
import { likelyRole, readProjectHas, type ProjectHas } from './project-has';
import { calendarOf, criteriaOf, policiesOf, seenCalendar, type Answers } from './proposal';
import { readMonth, type MonthEnd, type MonthReading } from './read-month';
import { tryVariants, type TriedVariant } from './try-variants';

export const DAYS = 30;
const WEEK = 7;
const FIRST_ANSWERS: Answers = { hours: 'seen', role: '', requestTypes: [], most: 5, without: new Set() };
const NOTHING: MonthReading = { past: null, isPaused: false };

/** One criterion of the proposal with the threshold that was solved; null: it would ring too often at any. */
export interface Solved {
  readonly id: string;
  readonly name: string;
  readonly variant: TriedVariant | null;
}

/** The first run from the question what there is to the one call that switches it on. Whatever fails, what was read and said stays. */
export function useFirstRun() {
  const { projectId, me, t } = useSite();
  const { view, show } = useSettings();
  const [answers, setAnswers] = useState(FIRST_ANSWERS);
  const [has, setHas] = useState<ProjectHas | null>(null);
  const [reading, setReading] = useState(NOTHING);
  const [end, setEnd] = useState<MonthEnd | 'reading' | null>(null);
  const [tried, setTried] = useState<readonly (readonly TriedVariant[])[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSending, setSending] = useState(false);
  const stopper = useRef<AbortController | null>(null);
  const histories = end === 'read' ? (reading.past?.histories ?? null) : null;
  const calendar = has && histories ? calendarOf(answers, has.zone, histories, view) : null;
  const seen = has && histories ? seenCalendar(has.zone, histories, view) : null;

  const look = async () => {
    const controller = new AbortController();
    stopper.current = controller;
    setEnd('reading');
    try {
      const found = has ?? (await readProjectHas(projectId));
      setHas(found);
      if (answers.role === '')
        setAnswers({ ...answers, role: likelyRole(found.roles, view.settings.body.escalationRole) });
      const settings = view.settings.body;
      const criteria = criteriaOf(found, [], null, view, me);
      const question = { projectId, criteria, settings, now: view.now };
      setEnd(await readMonth(question, reading.past, controller.signal, setReading));
    } catch {
      setEnd('unavailable');
    }
  };
  useEffect(() => () => stopper.current?.abort(), []);

  useEffect(() => {
    if (!has || !histories) return;
    let isStale = false;
    setTried(null);
    const criteria = criteriaOf(has, answers.requestTypes, histories, view, me);
    const calendars = view.calendars.map((one) =>
      one.id === calendar?.id ? { ...one, body: calendar } : one,
    );
    void tryVariants(criteria, histories, calendars, reading.past?.readAt ?? view.now, breath).then(
      (found) => {
        if (!isStale) setTried(found);
      },
    );
    return () => {
      isStale = true;
    };
    // the view is that of the page's beginning: the first run ends with the first save
  }, [has, histories, answers.hours, answers.requestTypes]);

  const most = (answers.most * DAYS) / WEEK;
  const solved = tried === null ? null : solve(tried, Number.isFinite(most) ? most : 0);
  const chosen = (solved ?? []).flatMap(({ id, variant }) =>
    variant === null || answers.without.has(id) ? [] : [variant],
  );
  const offered = (solved ?? []).map(({ id }) => id);
  const apply = async () => {
    setSending(true);
    setTrouble(await applyFirstRun(view, policiesOf(view, calendar, answers, chosen, offered), show));
    setSending(false);
  };
  return {
    answers,
    setAnswers,
    has,
    reading,
    end,
    calendar,
    /** When the desk works, as its work items show; null where they are too few to tell. */
    seenHours: seen && hoursSaid(seen, t),
    solved,
    chosen,
    count: histories?.length ?? 0,
    look: () => void look(),
    stop: () => stopper.current?.abort(),
    apply: () => void apply(),
    isSending,
    trouble,
  };
}

export type FirstRun = ReturnType<typeof useFirstRun>;

function solve(tried: readonly (readonly TriedVariant[])[], most: number): readonly Solved[] {
  const alarms = tried.map((variants) => variants.map((variant) => variant.alarms));
  return solveThresholds(alarms, most).flatMap((place, index) => {
    const variants = tried[index] ?? [];
    const [first] = variants;
    if (!first) return [];
    const { id, name } = first.criterion;
    return [{ id, name, variant: place === null ? null : (variants[place] ?? null) }];
  });
}

/** Lets the page answer between slices. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The walk itself: the finding at which the person stands, what can be done about it, and the steps to the others. */

import {useEffect, useState} from 'preact/hooks';
import type {
  AcceptRequest,
  ActionAnswer,
  CheckRequest,
  CureRequest,
  FindingAnswer,
  FindingRequest,
  FindingShown,
  FoundPlace,
  UndoRequest,
} from '../../contract';
import {Actions, Button, Notice} from '../parts/notice';
import {UnderWay, useOnePress} from '../parts/one-press';
import {ask, newToken} from '../server';
import {Acceptance} from './acceptance';
import {End} from './ends';
import {ExactCure} from './exact-cure';
import {Finding} from './finding';
import {
  filtersOf,
  keyOf,
  moved,
  nextPage,
  placeOf,
  reopened,
  standingAt,
  type Walk,
  withOutcome,
} from './walk';

/** A press of a button about a finding. */
type Press = {readonly finding: FindingShown} & (
  | {readonly does: 'show'; readonly request: FoundPlace}
  | {readonly does: 'cure'; readonly request: CureRequest}
  | {readonly does: 'accept'; readonly request: AcceptRequest}
  | {readonly does: 'withdraw'; readonly request: FindingRequest}
  | {readonly does: 'undo'; readonly request: UndoRequest}
);

const DOING: {readonly [Does in Press['does']]: string} = {
  show: 'Показываю…',
  cure: 'Исправляю…',
  accept: 'Принимаю…',
  withdraw: 'Возвращаю…',
  undo: 'Отменяю…',
};
const OUTCOMES = {
  cure: 'cured',
  accept: 'accepted',
  withdraw: 'withdrawn',
} as const;

function send(press: Press): Promise<ActionAnswer | FindingAnswer> {
  switch (press.does) {
    case 'show':
      return ask('showFinding', press.request);
    case 'cure':
      return ask('applyCure', press.request);
    case 'accept':
      return ask('acceptFinding', press.request);
    case 'withdraw':
      return ask('withdrawAcceptance', press.request);
    case 'undo':
      return ask('undoLast', press.request);
  }
}

/** Ids of what the keyboard goes to once it is there. */
const HEADING = 'finding';
const NEXT = 'next';

interface StepsProps {
  readonly first: Walk;
  /** The person pressed a button that is gone by now. */
  readonly takesFocus: boolean;
  /** A press begins to wait for its answer, or has it. */
  readonly onPress: (waits: boolean) => void;
  /** Asks for other findings, or for these anew. */
  readonly onLoad: (request: CheckRequest) => void;
}

export function Steps({first, takesFocus, onPress, onLoad}: StepsProps) {
  const [walk, setWalk] = useState(first);
  /** Reasons that were typed, by the key of their finding: they outlive an error and a step aside. */
  const [reasons, setReasons] = useState<{
    readonly [key: string]: string | undefined;
  }>({});
  const [focus, setFocus] = useState(takesFocus ? {on: HEADING} : undefined);
  useEffect(() => {
    if (focus !== undefined) document.getElementById(focus.on)?.focus();
  }, [focus]);
  const {doing, make, forget} = useOnePress<
    Press,
    ActionAnswer | FindingAnswer
  >(send, (press, answer) => {
    const {finding} = press;
    if (answer.state === 'refused') return;
    if (press.does === 'show') return;
    if (press.does === 'undo') {
      setWalk(now => reopened(now, finding));
      setFocus({on: HEADING});
    } else {
      const outcome =
        answer.state === 'changed' ? 'changed' : OUTCOMES[press.does];
      const {message} = answer;
      const {token} = press.request;
      setWalk(now => withOutcome(now, finding, {outcome, message, token}));
      setFocus({on: NEXT});
    }
  });
  const isBusy = doing.state === 'busy';
  useEffect(() => onPress(isBusy), [isBusy]);
  const step = (steps: number) => {
    if (isBusy) return;
    forget();
    const next = moved(walk, steps);
    setWalk(next);
    // Where there is no further step its button goes out.
    if (standingAt(next) === undefined) setFocus({on: HEADING});
  };
  const finding = standingAt(walk);
  const handled = finding && walk.handled[keyOf(finding)];
  const {total} = walk.check;

  return (
    <>
      <div class="walk">
        <p class="place">
          {finding === undefined
            ? `Пройдено: ${placeOf(walk) - 1} из ${total}`
            : `${placeOf(walk)} из ${total}`}
        </p>
        <progress
          aria-label="Пройдено находок"
          max={total}
          value={placeOf(walk) - 1}
        />
      </div>
      <Spoken walk={walk} />
      {finding === undefined ? (
        <End
          walk={walk}
          onNextPage={() => onLoad(nextPage(walk))}
          onAgain={() => onLoad(filtersOf(walk.check))}
        />
      ) : (
        <article aria-labelledby="finding">
          <Finding
            finding={finding}
            isBusy={isBusy}
            onShow={request => make({does: 'show', finding, request})}
          />
          {handled === undefined && (
            <>
              {finding.exactCure !== undefined && (
                <ExactCure
                  cure={finding.exactCure}
                  isBusy={isBusy}
                  onApply={() =>
                    make({
                      does: 'cure',
                      finding,
                      request: {
                        ...requestOf(finding),
                        mark: finding.exactCure!.mark,
                      },
                    })
                  }
                />
              )}
              <Acceptance
                key={keyOf(finding)}
                finding={finding}
                reason={reasons[keyOf(finding)]}
                isBusy={isBusy}
                onType={reason =>
                  setReasons(now => ({...now, [keyOf(finding)]: reason}))
                }
                onAccept={reason =>
                  make({
                    does: 'accept',
                    finding,
                    request: {...requestOf(finding), reason},
                  })
                }
                onWithdraw={() =>
                  make({does: 'withdraw', finding, request: requestOf(finding)})
                }
              />
            </>
          )}
        </article>
      )}
      <footer>
        <UnderWay
          doing={doing}
          inWords={({does}) => DOING[does]}
          onAgain={make}
        />
        {doing.state === 'answered' &&
          doing.answer.state === 'done' &&
          !(doing.press.does in OUTCOMES) && (
            <p class="said" role="status">
              {doing.answer.message}
            </p>
          )}
        {finding !== undefined && handled !== undefined && (
          <Notice tone={handled.outcome === 'changed' ? 'warning' : 'good'}>
            <p role="status">{handled.message}</p>
            <Actions>
              {handled.outcome === 'changed' ? (
                <Button
                  waits={isBusy}
                  onPress={() => onLoad(filtersOf(walk.check))}
                >
                  Обновить список
                </Button>
              ) : (
                walk.last === keyOf(finding) && (
                  <Button
                    waits={isBusy}
                    onPress={() =>
                      make({
                        does: 'undo',
                        finding,
                        request: {token: newToken(), of: handled.token},
                      })
                    }
                  >
                    Отменить
                  </Button>
                )
              )}
            </Actions>
          </Notice>
        )}
        <div class="bar">
          <Button waits={isBusy || walk.at === 0} onPress={() => step(-1)}>
            Назад
          </Button>
          <Button
            id={NEXT}
            main={handled !== undefined}
            waits={isBusy || finding === undefined}
            onPress={() => step(1)}
          >
            {handled === undefined ? 'Пропустить' : 'Дальше'}
          </Button>
        </div>
      </footer>
    </>
  );
}

function requestOf({rule, identity, table}: FindingShown): FindingRequest {
  return {
    token: newToken(),
    rule,
    identity,
    ...(table === undefined ? {} : {table}),
  };
}

/** The finding for who hears it: steps leave the keyboard on their button. */
function Spoken({walk}: {readonly walk: Walk}) {
  const finding = standingAt(walk);
  return (
    <p class="hidden" role="status">
      {finding !== undefined &&
        `${placeOf(walk)} из ${walk.check.total}: ${finding.severity}. ${finding.message}`}
    </p>
  );
}

/** Letting a finding stand with a reason, or taking that back. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {FindingShown} from '../../contract';
import {GrowingText} from '../parts/growing-text';
import {Actions, Button} from '../parts/notice';
import {PersonalDataWarning} from '../parts/personal-data-warning';

const REASON = 'reason';
const HELP = 'reason-help';
const MISSING = 'reason-missing';

interface AcceptanceProps {
  readonly finding: FindingShown;
  /** What the person has typed so far; undefined while they do not accept it. */
  readonly reason: string | undefined;
  readonly isBusy: boolean;
  readonly onType: (reason: string | undefined) => void;
  readonly onAccept: (reason: string) => void;
  readonly onWithdraw: () => void;
}

export function Acceptance(props: AcceptanceProps) {
  const {finding, reason, isBusy} = props;
  const {accepted, noAccepting} = finding;
  if (accepted !== undefined) {
    return (
      <section class="accepted" aria-labelledby="accepted">
        <h3 id="accepted">Принято с причиной</h3>
        <p>{accepted.reason}</p>
        <p class="help">
          {[accepted.when, accepted.person || 'почта неизвестна'].join(' · ')}
        </p>
        {noAccepting === undefined ? (
          <Actions>
            <Button waits={isBusy} onPress={props.onWithdraw}>
              Вернуть в работу
            </Button>
          </Actions>
        ) : (
          <p class="help">{noAccepting}</p>
        )}
      </section>
    );
  }
  if (noAccepting !== undefined) return <p class="help">{noAccepting}</p>;
  if (reason !== undefined) return <Reason {...props} reason={reason} />;
  return (
    <Actions>
      <Button waits={isBusy} onPress={() => props.onType('')}>
        Принять с причиной…
      </Button>
    </Actions>
  );
}

function Reason({
  reason,
  isBusy,
  onType,
  onAccept,
}: AcceptanceProps & {readonly reason: string}) {
  const [isMissing, setMissing] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const focus = () =>
    element.current?.querySelector<HTMLElement>(`#${REASON}`)?.focus();
  useEffect(() => {
    focus();
    element.current?.scrollIntoView({block: 'nearest'});
  }, []);
  const isWrong = isMissing && reason.trim() === '';
  return (
    <form
      ref={element}
      class={`field accepting ${isWrong ? 'is-wrong' : ''}`}
      onSubmit={event => {
        event.preventDefault();
        if (reason.trim() !== '') return onAccept(reason);
        setMissing(true);
        focus();
      }}
    >
      <label class="label" for={REASON}>
        Почему это можно оставить
      </label>
      <GrowingText
        id={REASON}
        typed={reason}
        lines
        describedBy={isWrong ? `${MISSING} ${HELP}` : HELP}
        invalid={isWrong}
        required
        onType={onType}
      />
      <div class="word">
        {isWrong && (
          <p id={MISSING} class="wrong" role="alert">
            Напишите причину: без неё находка остаётся новой.
          </p>
        )}
        <p id={HELP}>
          Причину увидят все. Находка будет принятой, пока значения в её ячейках
          не изменятся.
        </p>
      </div>
      <PersonalDataWarning text={reason} />
      <Actions>
        <button type="submit" class="main" aria-disabled={isBusy}>
          Принять
        </button>
        <Button waits={isBusy} onPress={() => onType(undefined)}>
          Не принимать
        </Button>
      </Actions>
    </form>
  );
}

/** «Разбор находок»: one finding after the other, each to be looked at, mended, accepted or passed. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {CheckRequest} from '../../contract';
import {Actions, Button, Notice} from '../parts/notice';
import {type NotThere, opened, Opening} from '../parts/opening';
import {Page} from '../parts/page';
import {Progress} from '../parts/progress';
import {ask} from '../server';
import {NothingFound} from './ends';
import {Filters} from './filters';
import {Steps} from './steps';
import {begun, type Check, filtersOf} from './walk';

const TITLE = 'Разбор находок';

type Screen = NotThere | Check;

export function CheckApp({first}: {readonly first: CheckRequest}) {
  const [screen, setScreen] = useState<Screen>({state: 'opening'});
  /** What was asked last: whatever came of it, it can be asked again. */
  const [asked, setAsked] = useState(first);
  /** The filters stay in sight, and keep the keyboard, while the book is checked anew. */
  const [isChecking, setChecking] = useState(false);
  /** Whether the button that asked is gone once there is an answer. */
  const [takesFocus, setTakesFocus] = useState(false);
  /** A press within the walk waits for its answer. */
  const [isPressed, setPressed] = useState(false);
  /** Of several checks that are under way the last one counts. */
  const checks = useRef(0);
  const load = async (request: CheckRequest, byButton: boolean) => {
    checks.current += 1;
    const own = checks.current;
    setTakesFocus(byButton);
    setAsked(request);
    setChecking(true);
    const answer = await opened(ask('openCheck', request));
    if (own !== checks.current) return;
    setScreen(answer);
    setChecking(false);
  };
  const again = () => {
    if (screen.state !== 'check') setScreen({state: 'opening'});
    void load(asked, true);
  };
  useEffect(() => void load(first, false), []);

  if (screen.state !== 'check') {
    return (
      <Opening
        title={TITLE}
        screen={screen}
        doing="Проверяю книгу…"
        failed="Книгу не удалось проверить"
        onAgain={again}
      />
    );
  }
  return (
    <Page title={TITLE}>
      <Filters
        choices={screen.choices}
        filters={isChecking ? asked : filtersOf(screen)}
        waits={isPressed}
        onChange={request => void load(request, false)}
      />
      {isChecking ? (
        <Progress doing="Проверяю книгу…" />
      ) : screen.findings.length > 0 ? (
        <Steps
          first={begun(screen)}
          takesFocus={takesFocus}
          onPress={setPressed}
          onLoad={request => void load(request, true)}
        />
      ) : screen.skipped > 0 ? (
        <Notice tone="calm">
          <p role="status">Дальше находок больше нет.</p>
          <Actions>
            <Button onPress={() => void load(filtersOf(screen), true)}>
              Проверить снова
            </Button>
          </Actions>
        </Notice>
      ) : (
        <NothingFound check={screen} onAgain={again} />
      )}
    </Page>
  );
}

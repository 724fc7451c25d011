/** «Журнал»: what was done in the book, in words; what of it can be taken back; what was edited past the add-on. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {
  ActionAnswer,
  HandEdit,
  JournalAnswer,
  RevertRequest,
  UndoRequest,
} from '../../contract';
import {Actions, Button, Notice} from '../parts/notice';
import {NoAnswer, Page} from '../parts/page';
import {Progress} from '../parts/progress';
import {ask, newToken} from '../server';
import {Entry} from './entry';
import {HandEdits} from './hand-edits';

const TITLE = 'Журнал';

type Screen =
  | {readonly state: 'opening'}
  | {readonly state: 'failed'; readonly reason: string}
  | JournalAnswer;

/** One press of a button that changes the book; without an answer only the same call again tells whether it did. */
type Press =
  | {readonly does: 'undo'; readonly request: UndoRequest}
  | {readonly does: 'revert'; readonly request: RevertRequest};

type Doing =
  | {readonly state: 'nothing'}
  | {readonly state: 'busy'; readonly press: Press}
  | {readonly state: 'failed'; readonly press: Press}
  | {
      readonly state: 'answered';
      readonly press: Press;
      readonly answer: ActionAnswer;
    };

export function JournalApp() {
  const [screen, setScreen] = useState<Screen>({state: 'opening'});
  const [doing, setDoing] = useState<Doing>({state: 'nothing'});
  const isBusy = useRef(false);

  const load = async () => {
    setScreen(
      await ask('openJournal').catch((error: Error) => ({
        state: 'failed' as const,
        reason: error.message,
      })),
    );
  };
  const make = async (press: Press) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setDoing({state: 'busy', press});
    try {
      const answer =
        press.does === 'undo'
          ? await ask('undoLast', press.request)
          : await ask('revertEdit', press.request);
      setDoing({state: 'answered', press, answer});
      if (answer.state === 'done') await load();
    } catch {
      setDoing({state: 'failed', press});
    } finally {
      isBusy.current = false;
    }
  };
  const revert = ({table, code, column, now}: HandEdit) =>
    void make({
      does: 'revert',
      request: {token: newToken(), table, code, column, now},
    });
  useEffect(() => void load(), []);

  if (screen.state === 'opening') {
    return (
      <Page title={TITLE}>
        <Progress doing="Читаю журнал…" />
      </Page>
    );
  }
  if (screen.state !== 'journal') {
    return (
      <Page title={TITLE}>
        {screen.state === 'failed' ? (
          <NoAnswer
            what="Журнал не открылся"
            reason={screen.reason}
            onAgain={() => void load()}
          />
        ) : (
          <Notice tone="calm">
            <p role="status">{screen.message}</p>
            {screen.again && (
              <Actions>
                <Button main onPress={() => void load()}>
                  Повторить
                </Button>
              </Actions>
            )}
          </Notice>
        )}
      </Page>
    );
  }
  const {entries, undoable, foreign, broken} = screen;
  return (
    <Page title={TITLE}>
      <Done doing={doing} onAgain={press => void make(press)} />
      <section aria-labelledby="undo">
        <h2 id="undo">Моё последнее действие</h2>
        {undoable === undefined ? (
          <p class="help">Отменять нечего.</p>
        ) : (
          <>
            <p>{undoable}</p>
            <Actions>
              <Button
                main
                disabled={doing.state === 'busy'}
                onPress={() =>
                  void make({does: 'undo', request: {token: newToken()}})
                }
              >
                Отменить последнее действие
              </Button>
            </Actions>
          </>
        )}
      </section>
      {broken.length > 0 && (
        <Notice tone="bad" title="Журнал правили вручную">
          <ul>
            {broken.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <HandEdits
        edits={foreign}
        isBusy={doing.state === 'busy'}
        onRevert={revert}
      />
      <section aria-labelledby="entries">
        <h2 id="entries">Последние действия</h2>
        {entries.length === 0 ? (
          <p class="help">Пока ничего не записано.</p>
        ) : (
          <ol class="entries">
            {entries.map(entry => (
              <Entry key={entry.entry} entry={entry} />
            ))}
          </ol>
        )}
        <Actions>
          <Button onPress={() => void load()}>Обновить</Button>
        </Actions>
      </section>
    </Page>
  );
}

function Done({
  doing,
  onAgain,
}: {
  readonly doing: Doing;
  readonly onAgain: (press: Press) => void;
}) {
  switch (doing.state) {
    case 'nothing':
      return null;
    case 'busy':
      return (
        <Progress
          doing={doing.press.does === 'undo' ? 'Отменяю…' : 'Возвращаю…'}
        />
      );
    case 'failed':
      return (
        <Notice tone="bad" title="Google не ответил">
          <p>
            Успело ли это сделаться, неизвестно: нажмите «Повторить», дважды
            ничего не сделается.
          </p>
          <Actions>
            <Button main onPress={() => onAgain(doing.press)}>
              Повторить
            </Button>
          </Actions>
        </Notice>
      );
    case 'answered': {
      const {answer, press} = doing;
      return (
        <Notice tone={answer.state === 'done' ? 'good' : 'bad'}>
          <p role={answer.state === 'done' ? 'status' : undefined}>
            {answer.message}
          </p>
          {answer.state === 'refused' && answer.again && (
            <Actions>
              <Button main onPress={() => onAgain(press)}>
                Повторить
              </Button>
            </Actions>
          )}
        </Notice>
      );
    }
  }
}

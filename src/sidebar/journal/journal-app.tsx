/** «Журнал»: what was done in the book, in words; what of it can be taken back; what was edited past the add-on. */

import {useEffect, useState} from 'preact/hooks';
import type {
  ActionAnswer,
  HandEdit,
  JournalAnswer,
  RevertRequest,
  UndoRequest,
} from '../../contract';
import {Actions, Button, Notice} from '../parts/notice';
import {UnderWay, useOnePress} from '../parts/one-press';
import {type NotThere, opened, Opening} from '../parts/opening';
import {Page} from '../parts/page';
import {ask, newToken} from '../server';
import {Entry} from './entry';
import {HandEdits} from './hand-edits';

const TITLE = 'Журнал';

type Screen = NotThere | JournalAnswer;

type Press =
  | {readonly does: 'undo'; readonly request: UndoRequest}
  | {readonly does: 'revert'; readonly request: RevertRequest};

export function JournalApp() {
  const [screen, setScreen] = useState<Screen>({state: 'opening'});
  const load = async () => setScreen(await opened(ask('openJournal')));
  const {doing, make} = useOnePress<Press, ActionAnswer>(
    press =>
      press.does === 'undo'
        ? ask('undoLast', press.request)
        : ask('revertEdit', press.request),
    async (_, answer) => {
      if (answer.state === 'done') await load();
    },
  );
  const revert = ({table, code, column, now}: HandEdit) =>
    make({
      does: 'revert',
      request: {token: newToken(), table, code, column, now},
    });
  useEffect(() => void load(), []);

  if (screen.state !== 'journal') {
    return (
      <Opening
        title={TITLE}
        screen={screen}
        doing="Читаю журнал…"
        failed="Журнал не открылся"
        onAgain={() => void load()}
      />
    );
  }
  const {entries, undoable, foreign, broken} = screen;
  return (
    <Page title={TITLE}>
      <UnderWay
        doing={doing}
        inWords={({does}) => (does === 'undo' ? 'Отменяю…' : 'Возвращаю…')}
        onAgain={make}
      />
      {doing.state === 'answered' && doing.answer.state === 'done' && (
        <Notice tone="good">
          <p role="status">{doing.answer.message}</p>
        </Notice>
      )}
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
                  make({does: 'undo', request: {token: newToken()}})
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

/** «Добавить запись» and «Открыть запись»: which screen the sidebar shows, from opening to the form. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {FormAnswer, FormRequest} from '../../contract';
import type {TableName} from '../../model/schema';
import {sheetNotes} from '../../model/tables/sheet-notes';
import {Actions, Button, Notice} from '../parts/notice';
import {NoAnswer, Page} from '../parts/page';
import {Progress} from '../parts/progress';
import {ask} from '../server';
import {RecordForm} from './record-form';

const TITLE = 'Запись';

type Screen =
  | {readonly state: 'opening'}
  | {readonly state: 'failed'; readonly reason: string}
  | FormAnswer;

export function FormApp({first}: {readonly first: FormRequest}) {
  const [screen, setScreen] = useState<Screen>({state: 'opening'});
  const [word, setWord] = useState('');
  const last = useRef({request: first, count: 0});

  const open = async (request: FormRequest, said = '') => {
    const count = last.current.count + 1;
    last.current = {request, count};
    setWord(said);
    setScreen({state: 'opening'});
    const answer = await ask('openForm', request).catch((error: Error) => ({
      state: 'failed' as const,
      reason: error.message,
    }));
    // A form that was asked for later is the one that is wanted.
    if (last.current.count === count) setScreen(answer);
  };
  const again = () => void open(last.current.request, word);

  useEffect(() => void open(first), []);
  useEffect(() => {
    // The screen that was pressed away had the focus.
    if (last.current.count > 1 && screen.state !== 'opening') {
      document.querySelector('h1')?.focus();
    }
  }, [screen]);

  switch (screen.state) {
    case 'opening':
      return (
        <Page title={TITLE}>
          <Progress doing="Открываю форму…" />
        </Page>
      );
    case 'failed':
      return (
        <Page title={TITLE}>
          <NoAnswer
            what="Форма не открылась"
            reason={screen.reason}
            onAgain={again}
          />
        </Page>
      );
    case 'refused':
      return (
        <Page title={TITLE}>
          <Notice tone="calm">
            <p role="status">{screen.message}</p>
            <Actions>
              {screen.again && (
                <Button main onPress={again}>
                  Повторить
                </Button>
              )}
              <Button onPress={() => void open({})}>Строка под курсором</Button>
              <Button onPress={() => void open({add: true})}>
                Добавить запись
              </Button>
            </Actions>
          </Notice>
        </Page>
      );
    case 'choose':
      return (
        <Page
          title="Добавить запись"
          about={
            <nav aria-label="Другие записи">
              <Button onPress={() => void open({})}>Строка под курсором</Button>
            </nav>
          }
        >
          {screen.message && (
            <Notice tone="calm">
              <p>{screen.message}</p>
            </Notice>
          )}
          {screen.tables.length > 0 && (
            <ul class="tables" aria-label="Листы">
              {screen.tables.map(({table, sheet}) => (
                <li key={table}>
                  <Button onPress={() => void open({table})}>
                    {sheet}
                    <small>{purposeOf(table)}</small>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Page>
      );
    case 'form':
      return (
        <RecordForm
          key={last.current.count}
          form={screen.form}
          word={word}
          onOpen={(request, said) => void open(request, said)}
        />
      );
  }
}

/** «мероприятие учреждения или …», of the note over the sheet's first header. */
function purposeOf(table: TableName): string {
  return sheetNotes[table].purpose.replace(/^Строка – /, '').replace(/\.$/, '');
}

// What the form does with every answer of the server, in a real browser.
import type {Frame} from 'playwright-core';
import type {
  Cells,
  DeleteRequest,
  FormRequest,
  SaveAnswer,
  SaveRequest,
  UndoRequest,
} from '../../src/contract';
import {type Answers, eventForm, savedForm} from './event-form';
import {sidebars} from './sidebar';

const sidebar = sidebars();

let saves: SaveRequest[];
let openings: FormRequest[];

beforeEach(() => {
  saves = [];
  openings = [];
});

/** The server: opens a new form or the saved event, and saves as the test says. */
function show(
  request: FormRequest,
  save: (request: SaveRequest) => SaveAnswer | Promise<SaveAnswer>,
  more: Answers = {},
): Promise<Frame> {
  return sidebar.show(
    'form',
    {
      openForm: asked => {
        openings.push(asked);
        return asked.add
          ? {
              state: 'choose',
              message: '',
              tables: [{table: 'events', sheet: 'Мероприятия'}],
            }
          : {state: 'form', form: asked.code ? savedForm : eventForm};
      },
      saveRecord: asked => {
        saves.push(asked);
        return save(asked);
      },
      ...more,
    },
    request,
  );
}

const NEW: FormRequest = {table: 'events'};
const OLD: FormRequest = {table: 'events', code: 'МЕР-0004'};

function saved(cells: Cells, words: Partial<SaveAnswer> = {}): SaveAnswer {
  return {
    state: 'saved',
    code: 'МЕР-0009',
    message: 'Запись МЕР-0009 добавлена.',
    missing: [],
    cells,
    ...words,
  } as SaveAnswer;
}

const title = (frame: Frame) =>
  frame.getByRole('textbox', {name: 'Форма и название мероприятия'});
const count = (frame: Frame) =>
  frame.getByRole('textbox', {name: 'Количество'});
const press = (frame: Frame, name: string) =>
  frame.getByRole('button', {name, exact: true}).click();

it('saves a new record from the choice of a table on, by the keyboard alone', async () => {
  const frame = await show({add: true}, ({cells}) => saved(cells));
  await frame.getByRole('button', {name: /^Мероприятия/}).focus();
  expect(await sidebar.faults()).toEqual([]);
  await frame.locator(':focus').press('Enter');
  await frame.locator('h1:focus').press('Tab');
  const keys = (key: string) => frame.locator(':focus').press(key);
  const type = async (text: string) => {
    await frame.locator(':focus').pressSequentially(text);
  };
  // «Другой лист», «Строка под курсором», then the first field.
  await keys('Tab');
  await keys('Tab');
  await type('гимн');
  await keys('ArrowDown');
  await keys('Enter');
  await keys('Tab');
  await keys('Tab');
  await type('Викторина «Томск литературный»');
  await keys('Control+Enter');
  await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
  expect(saves).toEqual([
    {
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      table: 'events',
      opened: {},
      cells: {
        institution: 'Гимназия № 49',
        title: 'Викторина «Томск литературный»',
      },
      notSame: [],
    },
  ]);
  expect(openings).toEqual([{add: true}, {table: 'events'}]);
});

it('goes on as the edit of what it saved, shows what was written, and says what a draft lacks', async () => {
  const frame = await show(NEW, ({cells}) =>
    saved(
      {...cells, title: 'Игра', level: 'региональный'},
      {
        message:
          'Запись МЕР-0009 добавлена. Это черновик: не заполнено «Учреждение».',
        missing: ['Учреждение'],
      },
    ),
  );
  await title(frame).fill('Игра ');
  await press(frame, 'Сохранить');
  await frame.getByText('не заполнено «Учреждение»').waitFor();
  expect(await title(frame).inputValue()).toBe('Игра');
  expect(await sidebar.faults()).toEqual([]);
  await count(frame).fill('2');
  await press(frame, 'Сохранить');
  await frame.getByText('не заполнено «Учреждение»').waitFor();
  expect(saves[1]).toMatchObject({code: 'МЕР-0009', cells: {count: '2'}});
  expect(saves[1].token).not.toBe(saves[0].token);
});

it('saves once, however often the button is pressed', async () => {
  let end = () => {};
  const frame = await show(
    NEW,
    ({cells}) => new Promise(resolve => (end = () => resolve(saved(cells)))),
  );
  await title(frame).fill('Игра');
  await frame.getByRole('button', {name: 'Сохранить'}).dblclick();
  await frame.getByText('Сохраняю…').waitFor();
  await frame.getByRole('button', {name: 'Сохранить'}).click({force: true});
  expect(await sidebar.faults()).toEqual([]);
  expect(saves).toHaveLength(1);
  // What is typed meanwhile is neither lost nor taken for saved.
  await title(frame).fill('Игра 2');
  end();
  await frame.getByText('ещё не записано').waitFor();
  expect(await title(frame).inputValue()).toBe('Игра 2');
});

it('repeats with the same token where no answer came', async () => {
  const frame = await show(NEW, request => {
    if (saves.length === 1) throw new Error('Сбой связи');
    return saved(request.cells);
  });
  await title(frame).fill('Игра');
  await press(frame, 'Сохранить');
  await frame.getByText('Google не ответил').waitFor();
  expect(await title(frame).inputValue()).toBe('Игра');
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Повторить');
  await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
  expect(saves[1]).toEqual(saves[0]);
});

it('takes an answer of nothing for none', async () => {
  const frame = await show(NEW, () => null as unknown as SaveAnswer);
  await title(frame).fill('Игра');
  await press(frame, 'Сохранить');
  await frame.getByText('Google не ответил').waitFor();
});

it('keeps the text where the book is busy, and repeats', async () => {
  const frame = await show(NEW, request =>
    saves.length === 1
      ? {state: 'refused', message: 'Идёт другая команда.', again: true}
      : saved(request.cells),
  );
  await title(frame).fill('Игра');
  await press(frame, 'Сохранить');
  await frame.getByText('Идёт другая команда.').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Повторить');
  await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
  expect(saves[1].token).toBe(saves[0].token);
});

it('sends nothing that is not understood, and leads to each field', async () => {
  const frame = await show(NEW, ({cells}) => saved(cells));
  await count(frame).fill('много');
  await frame.getByRole('textbox', {name: 'Классы'}).fill('двадцатый');
  await press(frame, 'Сохранить');
  await frame.getByText('Не сохранено: исправьте поля').waitFor();
  expect(await frame.locator(':focus').getAttribute('id')).toBe('field-grades');
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Количество');
  expect(await frame.locator(':focus').getAttribute('id')).toBe('field-count');
  expect(saves).toEqual([]);
  await count(frame).fill('2');
  await frame.getByRole('textbox', {name: 'Классы'}).fill('');
  await frame.getByText('Не сохранено').waitFor({state: 'detached'});
  await press(frame, 'Сохранить');
  await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
});

it('lets a value stand that was wrong before and was not touched', async () => {
  const wrong = {
    ...savedForm,
    cells: {...savedForm.cells, grades: 'двадцатый'},
  };
  const frame = await sidebar.show(
    'form',
    {
      openForm: () => ({state: 'form', form: wrong}),
      saveRecord: asked => {
        saves.push(asked);
        return saved(wrong.cells, {message: 'Изменена.'});
      },
    },
    OLD,
  );
  await frame.getByText('не понято, какие классы: «двадцатый»').waitFor();
  await count(frame).fill('3');
  await press(frame, 'Сохранить');
  await frame.getByText('Изменена.').waitFor();
  expect(saves[0].cells).toEqual({count: '3'});
});

it('shows what the server does not accept at its field', async () => {
  const frame = await show(NEW, () => ({
    state: 'invalid',
    fields: [
      {key: 'title', message: 'слишком длинно', cure: 'сократите название'},
    ],
  }));
  await title(frame).fill('Игра');
  await press(frame, 'Сохранить');
  await frame.getByText('слишком длинно; сократите название').waitFor();
  expect(await frame.locator(':focus').getAttribute('id')).toBe('field-title');
  await title(frame).fill('Иг');
  await frame.getByText('слишком длинно').waitFor({state: 'detached'});
});

it('shows a conflict side by side and overwrites nothing that was not chosen', async () => {
  const now = {...savedForm.cells, count: 5, title: 'Их название'};
  const frame = await show(OLD, request =>
    saves.length === 1
      ? {
          state: 'conflict',
          message: 'Пока форма была открыта, поля изменил кто-то ещё.',
          fields: [
            {
              key: 'title',
              title: 'Название',
              opened: savedForm.cells.title,
              now: 'Их название',
              mine: 'Моё название',
            },
            {key: 'count', title: 'Количество', opened: 2, now: 5, mine: '3'},
          ],
          cells: now,
        }
      : saved({...now, ...request.cells}, {message: 'Изменена.'}),
  );
  await title(frame).fill('Моё название');
  await count(frame).fill('3');
  await press(frame, 'Сохранить');
  await frame.getByText('Запись изменили, пока она была открыта').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  const chosen = frame.getByRole('button', {name: 'Сохранить выбранное'});
  const field = (name: string) => frame.getByRole('group', {name, exact: true});
  await field('Название').getByText('Моё: Моё название').click();
  expect(await chosen.isDisabled()).toBe(true);
  await field('Количество').getByText('Стало в книге: 5').click();
  await chosen.click();
  await frame.getByText('Изменена.').waitFor();
  expect(saves[1]).toMatchObject({opened: now, cells: {title: 'Моё название'}});
  expect(saves[1].cells).not.toHaveProperty('count');
  expect(saves[1].token).not.toBe(saves[0].token);
  expect(await count(frame).inputValue()).toBe('5');
});

describe('a likely duplicate', () => {
  const fill = async (frame: Frame) => {
    const institution = frame.getByRole('combobox', {name: 'Учреждение'});
    await institution.fill('24');
    await institution.press('Enter');
    await title(frame).fill('Городская интеллектуальная игра «English Tours»');
  };

  it('is shown while one types, and can be opened once the form may be left', async () => {
    const frame = await show(NEW, ({cells}) => saved(cells));
    await fill(frame);
    await frame.getByText('Похожая запись уже есть. Это она?').waitFor();
    expect(await sidebar.faults()).toEqual([]);
    await press(frame, 'Да, открыть её');
    await frame.getByText('Изменения не сохранены').waitFor();
    expect(await sidebar.faults()).toEqual([]);
    await press(frame, 'Остаться');
    expect(openings).toHaveLength(1);
    await press(frame, 'Да, открыть её');
    await press(frame, 'Уйти без сохранения');
    await frame.getByText('МЕР-0004, строка 5').waitFor();
    expect(openings[1]).toEqual({table: 'events', code: 'МЕР-0004'});
  });

  it('is another one where the person says so', async () => {
    const frame = await show(NEW, ({cells}) => saved(cells));
    await fill(frame);
    await press(frame, 'Нет, другая');
    await frame.getByText('Похожая запись').waitFor({state: 'detached'});
    await press(frame, 'Сохранить');
    await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
    expect(saves[0].notSame).toEqual(['МЕР-0004']);
  });

  it('that only the server knows stops the save until the person has seen it', async () => {
    const other = {
      code: 'МЕР-0007',
      label: 'Игра',
      institution: 'Гимназия № 49',
      period: '2023',
    };
    const frame = await show(NEW, ({cells, notSame}) =>
      notSame.length === 0 ? {state: 'duplicate', rows: [other]} : saved(cells),
    );
    await title(frame).fill('Игра');
    await press(frame, 'Сохранить');
    await press(frame, 'Нет, это другая – сохранить');
    await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
    expect(saves[1].notSame).toEqual(['МЕР-0007']);
  });
});

describe('undo', () => {
  it('of a new record keeps its text', async () => {
    const undone: UndoRequest[] = [];
    const frame = await show(NEW, ({cells}) => saved(cells), {
      undoLast: request => {
        undone.push(request);
        return {state: 'done', message: 'Добавление отменено.'};
      },
    });
    await title(frame).fill('Игра');
    await press(frame, 'Сохранить');
    await press(frame, 'Отменить');
    await frame.getByText('Добавление отменено.').waitFor();
    await frame.getByText('Новая запись').waitFor();
    expect(undone).toHaveLength(1);
    expect(await title(frame).inputValue()).toBe('Игра');
    await press(frame, 'Сохранить');
    await frame.getByText('Запись МЕР-0009 добавлена.').waitFor();
    expect(saves[1].code).toBeUndefined();
  });

  it('of a change opens the record as it is again', async () => {
    const frame = await show(
      OLD,
      () =>
        saved(
          {...savedForm.cells, count: 3},
          {code: 'МЕР-0004', message: 'Изменена.'},
        ),
      {undoLast: () => ({state: 'done', message: 'Отменено.'})},
    );
    await count(frame).fill('3');
    await press(frame, 'Сохранить');
    await press(frame, 'Отменить');
    await frame.getByText('Отменено.').waitFor();
    expect(await count(frame).inputValue()).toBe('2');
    expect(openings[1]).toEqual({table: 'events', code: 'МЕР-0004'});
  });
});

it('asks before it deletes, and takes a deletion back', async () => {
  const deletions: DeleteRequest[] = [];
  const frame = await show(OLD, ({cells}) => saved(cells), {
    deleteRecord: request => {
      deletions.push(request);
      return saved({}, {code: 'МЕР-0004', message: 'Запись МЕР-0004 удалена.'});
    },
    undoLast: () => ({state: 'done', message: 'Удаление отменено.'}),
  });
  await press(frame, 'Удалить запись…');
  await frame.getByText('Удаление можно будет отменить.').waitFor();
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Не удалять');
  expect(deletions).toEqual([]);
  await press(frame, 'Удалить запись…');
  await press(frame, 'Удалить');
  await frame.getByText('Запись МЕР-0004 удалена.').waitFor();
  expect(deletions).toEqual([
    {
      token: expect.any(String),
      table: 'events',
      code: 'МЕР-0004',
      opened: savedForm.cells,
    },
  ]);
  expect(await sidebar.faults()).toEqual([]);
  await press(frame, 'Отменить удаление');
  await frame.getByText('Удаление отменено.').waitFor();
  await frame.getByText('МЕР-0004, строка 5').waitFor();
});

it('lets nothing else be pressed while a deletion has no answer', async () => {
  const deletions: DeleteRequest[] = [];
  const frame = await show(OLD, ({cells}) => saved(cells), {
    deleteRecord: request => {
      deletions.push(request);
      if (deletions.length === 1) throw new Error('Сбой');
      return saved({}, {code: 'МЕР-0004', message: 'Запись МЕР-0004 удалена.'});
    },
  });
  await press(frame, 'Удалить запись…');
  await press(frame, 'Удалить');
  await frame.getByText('Google не ответил').waitFor();
  await count(frame).fill('3');
  await count(frame).press('Control+Enter');
  expect(
    await frame.getByRole('button', {name: 'Сохранить', exact: true}).count(),
  ).toBe(0);
  await press(frame, 'Повторить');
  await frame.getByText('Запись МЕР-0004 удалена.').waitFor();
  expect(deletions[1]).toEqual(deletions[0]);
  expect(saves).toEqual([]);
});

it('deletes what was changed meanwhile only after it was shown', async () => {
  const now = {...savedForm.cells, count: 5};
  const deletions: DeleteRequest[] = [];
  const frame = await show(OLD, ({cells}) => saved(cells), {
    deleteRecord: request => {
      deletions.push(request);
      return deletions.length === 1
        ? {
            state: 'conflict',
            message: 'Запись изменили.',
            fields: [
              {key: 'count', title: 'Количество', opened: 2, now: 5, mine: ''},
            ],
            cells: now,
          }
        : saved({}, {message: 'Удалена.'});
    },
  });
  await press(frame, 'Удалить запись…');
  await press(frame, 'Удалить');
  await press(frame, 'Всё равно удалить');
  await frame.getByText('Удалена.').waitFor();
  expect(deletions[1].opened).toEqual(now);
});

describe('opening', () => {
  it('says why there is nothing to fill', async () => {
    const frame = await sidebar.show('form', {
      openForm: () => ({
        state: 'choose',
        tables: [],
        message: 'Вашей почты нет на листе «Доступ».',
      }),
    });
    await frame.getByText('Вашей почты нет на листе «Доступ».').waitFor();
  });

  it('can be tried again where no answer came, and says what a refusal says', async () => {
    let times = 0;
    const frame = await sidebar.show('form', {
      openForm: () => {
        times += 1;
        if (times === 1) throw new Error('Сбой');
        return {state: 'refused', message: 'Строка чужая.', again: false};
      },
    });
    await frame.getByText('Форма не открылась').waitFor();
    expect(await sidebar.faults()).toEqual([]);
    await press(frame, 'Повторить');
    await frame.getByText('Строка чужая.').waitFor();
  });

  it('asks for the record of the selected row unless the menu asked otherwise', async () => {
    const frame = await sidebar.show('form', {
      openForm: asked => {
        openings.push(asked);
        return {state: 'form', form: savedForm};
      },
    });
    await frame.getByText('МЕР-0004, строка 5').waitFor();
    await press(frame, 'Строка под курсором');
    await frame.locator('h1:focus').waitFor();
    expect(openings).toEqual([{}, {}]);
  });
});

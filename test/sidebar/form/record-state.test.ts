import type {SaveAnswer} from '../../../src/contract';
import {
  answered,
  deletePress,
  isDirty,
  openedRecord,
  type Press,
  pressed,
  type RecordState,
  resolved,
  savePress,
  unanswered,
  withOthers,
  withTyped,
} from '../../../src/sidebar/form/record-state';
import {eventForm, savedForm} from '../event-form';

const keys = ['institution', 'title', 'level', 'count'];
const fresh = openedRecord(
  {...eventForm, cells: {institution: 'Гимназия № 49'}},
  keys,
);
const old = openedRecord(savedForm, keys);

function saved(cells: object, code = 'МЕР-0009'): SaveAnswer {
  return {
    state: 'saved',
    code,
    message: 'Записано.',
    missing: [],
    cells: cells as Record<string, string>,
  };
}

/** A press of «Сохранить» and what comes of it. */
function save(
  state: RecordState,
  answer: SaveAnswer,
  token = 't',
): RecordState {
  const press = savePress(state, token);
  return answered(pressed(state, press), press, answer);
}

it('is not dirty when it opens, though a field was filled in beforehand', () => {
  expect(isDirty(fresh)).toBe(false);
  expect(isDirty(withTyped(fresh, 'title', 'Игра'))).toBe(true);
});

it('sends of a new record all that is filled in, of an old one what changed', () => {
  expect(savePress(withTyped(fresh, 'title', 'Игра'), 't')).toMatchObject({
    request: {
      token: 't',
      table: 'events',
      cells: {institution: 'Гимназия № 49', title: 'Игра'},
    },
  });
  const press = savePress(withTyped(old, 'count', '3'), 't');
  expect(press.request).toMatchObject({
    code: 'МЕР-0004',
    opened: savedForm.cells,
    cells: {count: '3'},
  });
});

it('goes on as the edit of the record that it has saved', () => {
  const typed = withTyped(fresh, 'title', 'Игра');
  const after = save(
    typed,
    saved({institution: 'Гимназия № 49', title: 'Игра', level: '', count: ''}),
  );
  expect(after).toMatchObject({
    code: 'МЕР-0009',
    press: undefined,
    outcome: {state: 'saved', isNew: true},
  });
  expect(isDirty(after)).toBe(false);
  expect(savePress(withTyped(after, 'count', '3'), 'u').request).toMatchObject({
    code: 'МЕР-0009',
    cells: {count: '3'},
  });
});

it('keeps the very press whose answer never came, whatever is typed since', () => {
  const typed = withTyped(fresh, 'title', 'Игра');
  const press = savePress(typed, 'first');
  const lost = unanswered(pressed(typed, press));
  expect(lost).toMatchObject({press, outcome: {state: 'failed'}});
  const typedOn = withTyped(lost, 'title', 'Игра 2');
  expect(typedOn).toMatchObject({press, outcome: {state: 'failed'}});
  const after = answered(
    pressed(typedOn, press),
    press,
    saved({institution: 'Гимназия № 49', title: 'Игра', level: '', count: ''}),
  );
  expect(after.typed.title).toBe('Игра 2');
  expect(isDirty(after)).toBe(true);
  expect(savePress(after, 'third').request).toMatchObject({
    token: 'third',
    code: 'МЕР-0009',
    opened: {title: 'Игра'},
    cells: {title: 'Игра 2'},
  });
});

it('keeps the press while the book is busy, and drops it for other words', () => {
  const typed = withTyped(fresh, 'title', 'Игра');
  const busy = save(
    typed,
    {state: 'refused', message: 'Занято.', again: true},
    'first',
  );
  expect(busy.press?.request.token).toBe('first');
  const typedOn = withTyped(busy, 'title', 'Игра 2');
  expect(typedOn).toMatchObject({press: undefined, outcome: {state: 'none'}});
});

it('keeps the text and takes a new token where it was refused for good', () => {
  const refused = save(
    withTyped(fresh, 'title', 'Игра'),
    {state: 'refused', message: 'Нет прав.', again: false},
    'first',
  );
  expect(refused.typed.title).toBe('Игра');
  expect(refused.press).toBeUndefined();
});

it.each(['conflict', 'duplicate'] as const)(
  'asks anew about a %s once the person types on',
  state => {
    const stopped = save(withTyped(old, 'count', '3'), {
      state,
      message: 'Изменили.',
      rows: [],
      fields: [],
      cells: {},
    } as unknown as SaveAnswer);
    expect(stopped.outcome.state).toBe(state);
    expect(withTyped(stopped, 'count', '4')).toMatchObject({
      opened: savedForm.cells,
      outcome: {state: 'none'},
    });
  },
);

it('forgets what the server found wrong in a field once the person types there', () => {
  const wrong = (key: string) => ({key, message: 'м', cure: 'к'});
  const invalid = save(withTyped(fresh, 'count', 'два'), {
    state: 'invalid',
    fields: [wrong('count'), wrong('level')],
  });
  expect(withTyped(invalid, 'count', '2').outcome).toEqual({
    state: 'invalid',
    fields: [wrong('level')],
  });
});

it('overwrites nothing in a conflict that was not chosen, and takes over what else changed', () => {
  const typed = withTyped(withTyped(old, 'count', '3'), 'title', 'Моя игра');
  const now = {
    ...savedForm.cells,
    count: 5,
    level: 'региональный',
    title: 'Их игра',
  };
  const field = (key: 'count' | 'title') => ({
    key,
    title: key,
    opened: savedForm.cells[key],
    now: now[key],
    mine: typed.typed[key],
  });
  const conflict = save(typed, {
    state: 'conflict',
    message: 'Изменили.',
    fields: [field('count'), field('title')],
    cells: now,
  });
  expect(conflict.typed).toEqual(typed.typed);
  const chosen = resolved(conflict, {count: 'theirs', title: 'mine'});
  expect(savePress(chosen, 'u').request).toMatchObject({
    token: 'u',
    opened: now,
    cells: {title: 'Моя игра'},
  });
  expect(chosen.typed.level).toBe('региональный');
});

it('sends along which likely duplicates are others', () => {
  const press = savePress(
    withOthers(withOthers(fresh, ['МЕР-0004']), ['МЕР-0004', 'МЕР-0005']),
    't',
  );
  expect(press.request).toMatchObject({notSame: ['МЕР-0004', 'МЕР-0005']});
});

describe('undo', () => {
  const undo = (what: 'a new record' | 'a change' | 'a deletion'): Press => ({
    does: 'undo',
    request: {token: 'u'},
    what,
  });
  const done = {state: 'done', message: 'Отменено.'} as const;

  it('of a new record leaves its text, to be saved as a new one', () => {
    const cells = {
      institution: 'Гимназия № 49',
      title: 'Игра',
      level: '',
      count: '',
    };
    const after = save(withTyped(fresh, 'title', 'Игра'), saved(cells));
    const undone = answered(
      pressed(after, undo('a new record')),
      undo('a new record'),
      done,
    );
    expect(undone.code).toBeUndefined();
    expect(savePress(undone, 'v').request).toMatchObject({
      cells: {institution: 'Гимназия № 49', title: 'Игра'},
    });
    expect(savePress(undone, 'v').request).not.toHaveProperty('code');
  });

  it('of anything else leaves the form behind the book', () => {
    for (const what of ['a change', 'a deletion'] as const) {
      expect(answered(old, undo(what), done).outcome).toEqual({
        state: 'undone',
        message: 'Отменено.',
        isElsewhere: true,
      });
    }
  });
});

it('tells a deletion from a save, and deletes what a conflict has shown', () => {
  const press = deletePress(old, 't');
  expect(press.request).toEqual({
    token: 't',
    table: 'events',
    code: 'МЕР-0004',
    opened: savedForm.cells,
  });
  expect(
    answered(pressed(old, press), press, saved({}, 'МЕР-0004')),
  ).toMatchObject({
    isDeleted: true,
    outcome: {state: 'deleted', message: 'Записано.'},
  });
  const now = {...savedForm.cells, count: 9};
  const conflict = answered(pressed(old, press), press, {
    state: 'conflict',
    message: 'Изменили.',
    fields: [],
    cells: now,
  });
  expect(conflict.outcome).toMatchObject({wanted: 'delete'});
  expect(deletePress(resolved(conflict, {}), 'u').request).toMatchObject({
    opened: now,
  });
});

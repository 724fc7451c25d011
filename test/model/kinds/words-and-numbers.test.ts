import type {Cell} from '../../../src/model/cell';
import {
  choice,
  choices,
  day,
  email,
  flag,
  longText,
  number,
  quantity,
  ref,
  refs,
  requisite,
  text,
  url,
} from '../../../src/model/kinds';
import {canonical, companions, refusal, understood} from './asked';

const title = 'Столбец';

describe('number', () => {
  const {kind} = number({title, min: 0, notApplicable: true});
  test.each<[Cell, number | string]>([
    [75, 75],
    ['75', 75],
    ['33,6', 33.6],
    ['33.6', 33.6],
    ['33,6%', 33.6],
    ['15 %', 15],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1234567],
    ['+5', 5],
    [0, 0],
    ['0', 0],
    ['-', '-'],
    ['–', '-'],
    ['не применимо', '-'],
    ['н/п', '-'],
  ])('%p', (typed, read) => {
    expect(understood(kind, typed)).toBe(read);
  });

  test('blank, «-» and 0 are three values', () => {
    expect(
      ['', '-', 0].map(cell => kind.parse(cell, undefined as never)),
    ).toEqual([
      {state: 'blank'},
      {state: 'value', value: '-'},
      {state: 'value', value: 0},
    ]);
  });

  test.each<[Cell, string]>([
    ['сто', '«сто» – не число. введите число от 0, например 33,6'],
    ['12a', 'не число'],
    ['1 23', 'не число'],
    [-5, '-5 меньше наименьшего возможного 0'],
    ['−0,5', '-0,5 меньше наименьшего возможного 0'],
    [NaN, 'не число'],
    [true, 'логическое значение ИСТИНА'],
    ['06.11.2026', 'здесь дата 06.11.2026, а не число'],
    ['06.11.2026', 'например 6,11'],
    ['#DIV/0!', 'формула в ячейке дала ошибку #DIV/0!'],
    ['#Н/Д', 'формула в ячейке дала ошибку'],
    ['9'.repeat(400), 'не число'],
  ])('%p is refused', (typed, said) => {
    expect(refusal(kind, typed)).toContain(said);
  });

  const points = number({title, min: 1, max: 3, integer: true}).kind;
  test.each<[Cell, string]>([
    [4, '4 больше наибольшего возможного 3. введите целое число от 1 до 3'],
    [3.5, '3,5 – не целое число. введите целое число от 1 до 3, например 3'],
    [0, '0 меньше наименьшего возможного 1'],
    [-1, 'меньше наименьшего'],
    ['да', '«да» – не число'],
    ['-', '«-» значит «не применимо», а здесь нужно число'],
  ])('points of 1 to 3: %p is refused', (typed, said) => {
    expect(refusal(points, typed)).toContain(said);
  });

  test('a blank counts as said in the companion', () => {
    const count = number({title, whenBlank: 1, notApplicable: true}).kind;
    const counted = (cell: Cell) => companions(count, cell).counted;
    expect(['', 32, '3', '-', 'сто'].map(counted)).toEqual([1, 32, 3, '', '']);
    expect(points.companions).toEqual([]);
  });

  test('help names the limits', () => {
    expect(points.help).toBe('Целое число от 1 до 3, например 3.');
    expect(kind.help).toBe(
      'Число от 0, например 33,6; «-» – не применимо, пусто – нет данных.',
    );
  });
});

describe('quantity', () => {
  const {kind} = quantity({title});
  test.each([
    ['33,6%', {value: 33.6, unit: '%'}, '33,6 %'],
    [
      '15 %',
      {value: 15, unit: '%', ambiguous: 'проценты или процентные пункты'},
      '15 %',
    ],
    [
      'на 15 %',
      {
        operator: 'на',
        value: 15,
        unit: '%',
        ambiguous: 'проценты или процентные пункты',
      },
      'на 15 %',
    ],
    ['на 15 п.п.', {operator: 'на', value: 15, unit: 'п.п.'}, 'на 15 п.п.'],
    [
      'до 80% качества',
      {
        operator: 'до',
        value: 80,
        unit: '%',
        of: 'качества',
        ambiguous: 'достичь или не превысить',
      },
      'до 80 % качества',
    ],
    [
      'не менее 20 человек',
      {operator: 'не менее', value: 20, unit: 'человек'},
      'не менее 20 человек',
    ],
    [
      'Не ниже 70 процентов',
      {operator: 'не менее', value: 70, unit: '%'},
      'не менее 70 %',
    ],
    ['≤ 3', {operator: 'не более', value: 3}, 'не более 3'],
    [
      'более 1 000 чел.',
      {operator: 'более', value: 1000, unit: 'чел.'},
      'более 1000 чел.',
    ],
    ['100', {value: 100}, '100'],
  ])('%s', (typed, read, shown) => {
    expect(understood(kind, typed)).toEqual(read);
    expect(canonical(kind, typed)).toBe(shown);
  });

  test.each([
    ['двадцать', 'не понята величина «двадцать»'],
    ['от', 'не понята величина'],
    ['20 из 30', 'не понята величина'],
    ['06.11.2026', 'здесь дата'],
    ['-', 'оставьте ячейку пустой'],
  ])('%s is refused', (typed, said) => {
    expect(refusal(kind, typed)).toContain(said);
  });
});

describe('flag', () => {
  const {kind} = flag({title});
  test.each<[Cell, boolean]>([
    ['да', true],
    ['Да', true],
    ['+', true],
    [true, true],
    ['ИСТИНА', true],
    [1, true],
    ['нет', false],
    ['-', false],
    [false, false],
    [0, false],
  ])('%p', (typed, read) => {
    expect(understood(kind, typed)).toBe(read);
  });
  test('anything else is refused', () => {
    expect(refusal(kind, 'возможно')).toContain('не «да» и не «нет»');
  });
});

describe('choice', () => {
  const {kind} = choice('levels', {title});
  test.each([
    'муниципальный',
    ' Муниципальный',
    'МУНИЦИПАЛЬНЫЙ',
    'муници\u00adпальный',
  ])('%j', typed => expect(understood(kind, typed)).toBe('муниципальный'));
  test.each([
    ['муниципальнй', 'похоже на «муниципальный»'],
    ['уличный', 'нет в списке'],
    ['-', 'оставьте ячейку пустой'],
  ])('%s is refused', (typed, said) => {
    expect(refusal(kind, typed)).toContain(said);
  });
  test('an empty vocabulary says where to fill it', () => {
    expect(refusal(choice('formats', {title}).kind, 'что-то')).toContain(
      'заполните этот список на листе «Справочники»',
    );
  });
});

describe('choices', () => {
  const {kind} = choices('educationLevels', {title});
  test.each(['НОО; ООО', 'ноо, ооо', 'НОО\nООО', 'НОО; НОО; ООО;'])(
    '%j',
    typed => expect(understood(kind, typed)).toEqual(['НОО', 'ООО']),
  );
  test('a comma inside a value of the list does not part it', () => {
    expect(
      understood(choices('directions', {title}).kind, 'Томск, Россия; Тюмень'),
    ).toEqual(['Томск, Россия', 'Тюмень']);
  });
  test.each([
    ['НОО; ДОО', 'значения «ДОО» нет в списке'],
    ['; ,', 'нет ни одного значения'],
  ])('%s is refused', (typed, said) => {
    expect(refusal(kind, typed)).toContain(said);
  });
});

describe('ref', () => {
  const {kind} = ref('institutions', {title});
  test.each(['гимназия № 24', 'Гимназия №24', ' гимназия  №\u00a024 '])(
    '%j',
    typed => {
      expect(understood(kind, typed)).toBe('УЧР-0001');
      expect(canonical(kind, typed)).toBe('гимназия № 24');
      expect(companions(kind, typed)).toEqual({code: 'УЧР-0001'});
    },
  );
  test('an unknown name is refused and has no code', () => {
    expect(refusal(kind, 'ОУ № 60')).toBe(
      'нет такого учреждения: «ОУ № 60». выберите из списка; похоже на «гимназия № 24»',
    );
    expect(companions(kind, 'ОУ № 60')).toEqual({code: ''});
  });
});

describe('refs', () => {
  const {kind} = refs('partners', {title});
  test('each once, in the typed order', () => {
    expect(understood(kind, 'тпу; ТГУ;ТПУ')).toEqual(['ПАР-0002', 'ПАР-0001']);
    expect(canonical(kind, 'тпу\nТГУ')).toBe('ТПУ; ТГУ');
    expect(companions(kind, 'тпу; ТГУ')).toEqual({codes: 'ПАР-0002; ПАР-0001'});
  });
  test('a name that would fall apart among others gives way to its code', () => {
    const names = {a: 'разработка; верификация', b: 'издание приказа'};
    expect(
      kind.format(['a', 'b'] as never, (_, code) => names[code as 'a' | 'b']),
    ).toBe('a; издание приказа');
  });
  test.each([
    ['ТГУ; МГУ', 'нет такого партнёра: «МГУ»'],
    [';', 'нет ни одного названия'],
  ])('%s is refused', (typed, said) => {
    expect(refusal(kind, typed)).toContain(said);
    expect(companions(kind, typed)).toEqual({codes: ''});
  });
});

describe('day', () => {
  const {kind} = day({title});
  test.each(['31.08.2023', '31 августа 2023 г.', '2023-08-31', '31.08.23'])(
    '%s',
    typed => {
      expect(understood(kind, typed)).toBe('2023-08-31');
      expect(canonical(kind, typed)).toBe('31.08.2023');
      expect(companions(kind, typed)).toEqual({serial: 45169});
    },
  );
  test.each<[Cell, string]>([
    ['август 2023', 'не один день'],
    ['31.08.2023; 01.09.2023', 'не один день'],
    ['с 31.08.2023', 'не один день'],
    ['31 августа', 'не один день'],
    ['31.06.2023', 'в календаре нет даты'],
    [45169, 'не понято «45169»'],
  ])('%p is refused', (typed, said) => {
    expect(refusal(kind, typed)).toContain(said);
    expect(refusal(kind, typed)).toContain('31.08.2023');
    expect(companions(kind, typed)).toEqual({serial: ''});
  });
});

describe('text', () => {
  const {kind} = text({title, max: 13});
  test.each<[Cell, string]>([
    ['  Тайны\u00a0 океанов\n', 'Тайны океанов'],
    ['=1+1', '=1+1'],
    ['-', '-'],
    [90, '90'],
    [33.6, '33,6'],
  ])('%j', (typed, read) => expect(understood(kind, typed)).toBe(read));
  test('too long', () => {
    expect(refusal(kind, 'Тайны океанов!')).toBe(
      'слишком длинно: 14 знаков из возможных 13. сократите текст: лишних знаков – 1',
    );
  });
});

test('longText keeps its lines', () => {
  const {kind} = longText({title});
  expect(understood(kind, '\n Цель:\u00a0 опыт \r\n\n\n\nЗадачи\n')).toBe(
    'Цель: опыт\n\nЗадачи',
  );
  expect(refusal(kind, 'я'.repeat(50_000)).slice(0, 100)).toContain(
    'слишком длинно',
  );
  expect(String(understood(kind, 'я'.repeat(49_999)))).toHaveLength(49_999);
});

describe('requisite', () => {
  test.each<['ИНН' | 'ОКПО' | 'КПП', Cell, string]>([
    ['ИНН', '7017001894', '7017001894'],
    ['ИНН', 7017001894, '7017001894'],
    ['ИНН', '7017 001894', '7017001894'],
    ['ИНН', '500100732259', '500100732259'],
    ['ОКПО', '28845182', '28845182'],
    ['КПП', '701701001', '701701001'],
  ])('%s %p', (which, typed, read) => {
    expect(understood(requisite(which, {title}).kind, typed)).toBe(read);
  });
  test.each<['ИНН' | 'ОКПО' | 'КПП', Cell, string]>([
    ['ИНН', '7017001895', 'контрольная цифра ИНН 7017001895 не сходится'],
    ['ИНН', '500100732258', 'контрольная цифра'],
    ['ИНН', 701700189, 'введите 0701700189'],
    ['ИНН', '7017001894/701701001', 'нужны только цифры'],
    ['ОКПО', '28845183', 'контрольная цифра'],
    ['КПП', '70170100', 'в КПП 9 цифр, а здесь 8'],
  ])('%s %p is refused', (which, typed, said) => {
    expect(refusal(requisite(which, {title}).kind, typed)).toContain(said);
  });
});

test.each([
  ['http://ntpg.org/', 'http://ntpg.org/'],
  ['gim24.tomsk.ru', 'http://gim24.tomsk.ru'],
  ['HTTPS://школа.рф/konkurs?год=1', 'https://школа.рф/konkurs?год=1'],
])('url %s', (typed, read) => {
  expect(understood(url({title}).kind, typed)).toBe(read);
});
test.each(['сайт', 'http://ntpg.org/ и gim24.tomsk.ru', 'javascript:alert(1)'])(
  'url %s is refused',
  typed => {
    expect(refusal(url({title}).kind, typed)).toContain('не адрес страницы');
  },
);

test('email', () => {
  const {kind} = email({title});
  expect(understood(kind, ' Gym24@Education70.ru ')).toBe(
    'gym24@education70.ru',
  );
  expect(refusal(kind, 'gym24.education70.ru')).toContain(
    'не адрес электронной почты',
  );
});

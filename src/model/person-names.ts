/**
 * Persons' names in Russian texts: «Фамилия Имя Отчество», «И. О. Фамилия», «Имя Фамилия», in any case and order.
 * Whom a street, a school or a prize is named after is nobody's personal data here.
 */

export interface PersonName {
  /** As it stands in the text. */
  readonly found: string;
  /** Where it begins. */
  readonly at: number;
}

const LETTER = 'А-ЯЁа-яё';
const NO_LETTER_BEFORE = `(?<![${LETTER}-])`;
const NO_LETTER_AFTER = `(?![${LETTER}])`;
/** «Иванов», «Мамин-Сибиряк». */
const PLAIN = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
/** «ИВАНОВ»; so look abbreviations, too. */
const SHOUTED = '[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?';
const WORD = `(?:${PLAIN}|${SHOUTED})`;
const INITIAL = '[А-ЯЁ]\\.';
/** The last dot is often forgotten. */
const INITIALS = `${INITIAL}\\s*[А-ЯЁ](?:\\.|(?![${LETTER}.]))`;
/** Endings of the cases of first names: Иван, Ивана, Иваном; Мария, Марии, Марией. */
const NAME_CASES = '(?:а|я|у|ю|е|и|ы|ь|й|ом|ем|ой|ей|ью)?';
const PATRONYMIC =
  '[а-яё]+(?:(?:[оеё]вич|ьич|инич|кич|мич|тич)(?:а|у|ем|е|ей|ам|и)?|(?:[оеё]вн|иничн|итичн|ьничн)(?:а|ы|е|у|ой|ою))';

/** Beginnings of usual first names, full and short, without the endings of cases. */
const FIRST_NAMES =
  'Александр Алексе Алекси Алён Ален Алес Алин Алис Алл Альбин Альберт Анастаси Анатоли Ангелин Андре Анн Антон Антонин Аркади Арсени Артём Артем Артур Богдан Борис Вадим Валенти Валентин Валери Варвар Василис Васили Вер Вероник Виктор Виктори Витали Владимир Владислав Всеволод Вячеслав Галин Геннади Георги Герман Глеб Григори Даниил Данил Дарь Денис Диан Дмитри Ев Евгени Екатерин Елен Елизавет Жанн Зинаид Зо Иван Игор Иль Инн Ирин Карин Кирилл Клавди Константин Кристин Ксени Ларис Леонид Лиди Людмил Магомед Маргарит Марин Мари Марк Матве Михаил Надежд Натали Натал Никит Никола Нин Олег Олес Ольг Павел Павл Пётр Петр Полин Раис Ринат Роман Руслан Рустам Светлан Семён Семен Серге Снежан Софи Софь Станислав Степан Тамар Тарас Татьян Тимофе Тимур Ульян Фёдор Федор Эдуард Эльвир Эмили Юли Юри Ян Яков Ярослав Ван Маш Саш Дим Кат Наст Пет Кол Миш Даш Ол Лен Тан Ан Юл Вов Серёж Сереж Лёш Леш Жен Паш Дан Кост Сон Ксюш Вик'.split(
    ' ',
  );
const FIRST_NAME = new RegExp(
  `^(?:${FIRST_NAMES.join('|')})${NAME_CASES}$`,
  'iu',
);
/** Russian, Ukrainian and Caucasian surnames with an ending of their own; others («Казак») are known by initials only. */
const SURNAME =
  /^\p{L}{2,}(?:(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ых|ы)?|[сц]к(?:ий|ая|ого|ому|им|ом|ой|ую|их)|енко|[ую]к(?:а|у|ом|е)?|ян(?:а|у|ом|е)?|дзе|швили)$/iu;
const OWN_SURNAME = /^\p{L}{2,}(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ых|ы)?$/iu;

/** What a person is: «учитель истории Иванов И.И.» names one, whatever stands before. */
const POST =
  'директор|заместител|замдиректор|зам|руководител|учител|преподавател|педагог(?!ик)|методист|координатор|куратор|наставни|эксперт|заведующ|зав|президент|воспитател|психолог|логопед|тренер|ответственн|автор|разработчи|исполнител|победител|призер|призёр|участни|учени|обучающ|школьни|гимназист|студент';
const CAPITAL_POST = POST.split('|')
  .map(post => post.charAt(0).toUpperCase() + post.slice(1))
  .join('|');
const IS_POST = new RegExp(`^(?:${POST})`, 'iu');
const AFTER_POST = new RegExp(
  `${NO_LETTER_BEFORE}(?:${POST})\\p{L}*\\.?(?:[\\s,]+[^\\s.,;:]+){0,4}[\\s,:–-]*$`,
  'iu',
);
const BEFORE_POST = new RegExp(`^[\\s,(:–-]+(?:${POST})`, 'iu');
/** Whom a school, a prize or a street is named after: «имени Героя Советского Союза …». */
const HONOURED = new RegExp(
  `${NO_LETTER_BEFORE}(?:(?:им\\.|имени|памяти|в\\s+честь)\\s*(?:[^\\s.,;:()]+\\s+){0,6}|(?:ул|пр|просп|пер|пл|наб)\\.\\s*|(?:улиц|проспект|переул|площад|бульвар|набережн)[${LETTER}]*\\s+)$`,
  'iu',
);
/** Whose book, music or method it is, where the initials stand in front. */
const AUTHORED =
  /(?<!\p{L})(?:рассказ|произведени|роман|повест|стих|сказ|пьес|книг|творчеств|наследи|педагогик|метод|систем|технологи|умк|обучени|преми|фонд|теори|музык|песн)\p{L}*(?:\s+[^\s.,;:]+){0,2}\s*$/iu;
const FAMOUS =
  /Невск|Пушкин|Гогол|Горьк|Тургенев|Ушинск|Сухомлинск|Лермонтов|Ломоносов|Менделеев|Достоевск|Толст[оы]|Чехов|Есенин|Маяковск|Гагарин|Суворов|Циолковск|Макаренко|Выготск|Занков|Петерсон/iu;
/** Two in one breath: «М. Халфиной и А. Волкова». */
const AND = /^\s*(?:,|,?\s*и)\s*$/u;

/** How far back it is looked for what a name is about. */
const NEARBY = 120;

interface Form {
  readonly pattern: RegExp;
  /** Whether what the pattern found is a name, by its groups and by what stands about it. */
  isName(groups: readonly string[], before: string, after: string): boolean;
  /** The initials stand in front, as of authors. */
  readonly isAuthors?: true;
}

const FORMS: readonly Form[] = [
  {
    // Иванов Иван Иванович, Иван Иванович Иванов, Иван Иванович; all in small letters, too.
    pattern: form(
      `(?:(?!${CAPITAL_POST})(?:${PLAIN}|[А-ЯЁ]{5,})\\s+)?(${PLAIN}|[а-яё]{3,})\\s+([А-ЯЁ]?${PATRONYMIC})(?:\\s+${PLAIN})?${NO_LETTER_AFTER}`,
    ),
    isName: ([first, patronymic]) =>
      FIRST_NAME.test(first) || (isCapital(first) && isCapital(patronymic)),
  },
  {
    pattern: form(
      `(?:${SHOUTED}\\s+)?${SHOUTED}\\s+${PATRONYMIC.toUpperCase()}(?:\\s+${SHOUTED})?${NO_LETTER_AFTER}`,
    ),
    isName: () => true,
  },
  {
    // Where a word stands on either side of the initials, only one of the two is the surname.
    pattern: form(`(${WORD})\\s+${INITIALS}(?=\\s*(${WORD})?)`),
    isName: ([surname, next]) =>
      !IS_POST.test(surname) &&
      (next === undefined || IS_POST.test(next) || SURNAME.test(surname)),
  },
  {
    pattern: form(`${INITIAL}\\s*${INITIAL}\\s*(${WORD})${NO_LETTER_AFTER}`),
    isName: ([surname]) => !IS_POST.test(surname),
    isAuthors: true,
  },
  {
    pattern: form(`${INITIAL}\\s*(${WORD})${NO_LETTER_AFTER}`),
    isName: ([surname]) => SURNAME.test(surname),
    isAuthors: true,
  },
  {
    pattern: form(`(${WORD})\\s+(${WORD})${NO_LETTER_AFTER}`),
    isName: ([one, other], before, after) =>
      [
        [one, other],
        [other, one],
      ].some(
        ([first, surname]) =>
          FIRST_NAME.test(first) &&
          (SURNAME.test(surname) ||
            (!IS_POST.test(surname) &&
              isShouted(first) === isShouted(surname) &&
              (AFTER_POST.test(before) || BEFORE_POST.test(after)))),
      ),
    isAuthors: true,
  },
];

/** The names of persons in a text, in its order; none overlaps another. */
export function personNames(text: string): PersonName[] {
  const candidates = FORMS.flatMap(one => namesOf(one, text)).sort(
    (a, b) => a.at - b.at || b.found.length - a.found.length,
  );
  const names: PersonName[] = [];
  let end = 0;
  let isHonoured = false;
  for (const {found, at, isAuthors} of candidates) {
    if (at < end) continue;
    const before = beforeOf(text, at);
    const isNext: boolean = isHonoured && AND.test(text.slice(end, at));
    const post = AFTER_POST.exec(before)?.index ?? -1;
    const work = isAuthors === true ? AUTHORED.exec(before)?.index : undefined;
    isHonoured =
      HONOURED.test(before) ||
      (work !== undefined && work > post) ||
      (post < 0 && (isNext || FAMOUS.test(found)));
    end = at + found.length;
    if (!isHonoured) names.push({found, at});
  }
  return names;
}

function namesOf(
  {pattern, isName, isAuthors}: Form,
  text: string,
): (PersonName & Pick<Form, 'isAuthors'>)[] {
  const found: (PersonName & Pick<Form, 'isAuthors'>)[] = [];
  pattern.lastIndex = 0;
  for (let match; (match = pattern.exec(text)) !== null;) {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + NEARBY);
    if (isName(match.slice(1), beforeOf(text, match.index), after)) {
      found.push({found: match[0], at: match.index, isAuthors});
    } else {
      // «Учитель Мария Иванова»: the name may begin with the second word.
      pattern.lastIndex = match.index + 1;
    }
  }
  return found;
}

function beforeOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - NEARBY), at);
}

/** Whether a word that follows «ученик 7 класса» is somebody: a first name, or a surname that is no adjective. */
export function isSomebody(word: string): boolean {
  return isCapital(word) && (FIRST_NAME.test(word) || OWN_SURNAME.test(word));
}

function isCapital(word: string): boolean {
  return /^[А-ЯЁ]/.test(word);
}

/** «УВР Иван» is no name. */
function isShouted(word: string): boolean {
  return !/[а-яё]/.test(word);
}

function form(pattern: string): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}${pattern}`, 'gu');
}

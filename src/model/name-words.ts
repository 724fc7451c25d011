/** What an organisation's name says: the words that tell it from others, its numbers, its abbreviations. */

import {folded, oneLine} from './normalise';

export interface NameWord {
  /** Small letters, «е» for «ё». */
  readonly letters: string;
  /** Without its ending, so that «Томска» and «Томский» are one. */
  readonly stem: string;
  /** «гим.»: the beginning of a word. */
  readonly isCut: boolean;
  /** «ТГУ», «СибГМУ»: it may stand for the initials of another name. */
  readonly isAcronym: boolean;
  /** How much it tells, 0…1, whatever the register: a legal form next to nothing, a sort of organisation more. */
  readonly worth: number;
}

export interface NameWords {
  readonly words: readonly NameWord[];
  /** «49» of «№ 49», without leading zeros. */
  readonly numbers: readonly string[];
  /** First letters of the words, with and without «и», «в», …: «Дом детства и юношества» is «ддию» and «ддю». */
  readonly initials: readonly string[];
}

const LEGAL_FORM = 0.05;
const COMMON = 0.3;

/** S1:20–28, S2:229–249: МАОУ, МОУ СОШ, МАДОУ, МБОУ ДО, МАУ, ОГБОУ, ФГБОУ ВПО, ФГБНУ, НОУ ДПО, АНО ОДО. */
const LEGAL_FORMS = set(
  'моу маоу мбоу мкоу мдоу мадоу мбдоу доу гоу гбоу гаоу гбпоу гапоу огоу огбоу огаоу огбпоу фгоу фгбоу фгаоу фгбну фгбу мау мбу мку гау гбу огау огбу ноу чоу ано нко одо удод до впо во спо дпо ооо ни',
);
const LEGAL_WORDS =
  /^(?:муниципальн|автономн|бюджетн|казенн|государственн|негосударственн|частн|общеобразовательн|учрежден|федеральн|некоммерческ|дошкольн)/;
/** What many organisations are called or many of a town have in common: alone such a word does not tell which. */
const COMMON_WORDS =
  /^(?:школ|гимнази|лице|институт|университет|колледж|техникум|академи|центр|музе|театр|дом|двор|клуб|отделени|обществ|област|региональн|городск|районн|ассоциаци|образовани|образовательн|организаци)/;
/** «гимн.», but not the last word of a sentence. */
const LONGEST_CUT = 6;
const ACRONYM = /^\p{Lu}\p{L}{1,6}\p{Lu}$/u;
/** One word written in several ways. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['сош', 'школа'],
  ['оош', 'школа'],
  ['нош', 'школа'],
  ['оу', 'школа'],
  ['ин-т', 'институт'],
  ['ун-т', 'университет'],
  ['об-во', 'общество'],
]);
const SILENT = set('и в на по при для с о об от имени им г гор город города');
const TOWN = set('г гор город города');
/** Latin letters that look like Russian ones: people switch the keyboard too late. */
const LATIN = 'abcehkmoptxy';
const RUSSIAN = 'авсенкмортху';

/** A word as it was typed, understood. */
interface TypedWord extends Omit<NameWord, 'isCut'> {
  readonly isSilent: boolean;
  readonly isTown: boolean;
  readonly isCapital: boolean;
}

/** @param known words by their typed form: in a register the same ones come again and again */
export function nameWords(
  name: string,
  known = new Map<string, TypedWord>(),
): NameWords {
  const numbers: string[] = [];
  const typed: {word: TypedWord; isCut: boolean; isTown: boolean}[] = [];
  let all = '';
  let telling = '';
  let isTown = false;
  for (const [token, letters, dot] of writtenOut(name).matchAll(
    /(\p{L}+)(\.?)|\d+/gu,
  )) {
    if (letters === undefined) {
      numbers.push(token.replace(/^0+(?=\d)/, ''));
      continue;
    }
    const word = known.get(letters) ?? typedWord(letters);
    known.set(letters, word);
    all += word.letters[0];
    if (!word.isSilent) telling += word.letters[0];
    if (!word.isSilent && word.letters.length > 1) {
      const isCut = dot === '.' && word.letters.length < LONGEST_CUT;
      typed.push({word, isCut, isTown});
    }
    isTown = word.isTown;
  }
  // In a name that is all capitals any word would seem to be an acronym.
  const own = typed.filter(({word}) => word.worth > LEGAL_FORM);
  const isShouted = own.length > 2 && own.every(({word}) => word.isCapital);
  return {
    words: typed.map(({word, isCut, isTown: follows}) => ({
      letters: word.letters,
      stem: isCut ? word.letters : word.stem,
      isCut,
      isAcronym: word.isAcronym && !isShouted,
      worth: follows ? Math.min(word.worth, COMMON) : word.worth,
    })),
    numbers,
    initials: all === telling ? [all] : [all, telling],
  };
}

/** «ин-т» as one word. */
function writtenOut(name: string): string {
  const line = oneLine(name.normalize('NFC'));
  return line.includes('-')
    ? line.replace(
        /\p{L}+-\p{L}{1,2}(?!\p{L})/gu,
        word => SAME.get(folded(word)) ?? word,
      )
    : line;
}

function typedWord(typed: string): TypedWord {
  const own = russian(folded(typed));
  const letters = SAME.get(own) ?? own;
  const worth = worthOf(letters);
  return {
    letters,
    stem: stemOf(letters),
    worth,
    isSilent: SILENT.has(letters),
    isTown: TOWN.has(letters),
    isCapital: !/\p{Ll}/u.test(typed),
    isAcronym: letters === own && worth > LEGAL_FORM && ACRONYM.test(typed),
  };
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function worthOf(word: string): number {
  if (LEGAL_FORMS.has(word) || LEGAL_WORDS.test(word)) return LEGAL_FORM;
  return COMMON_WORDS.test(word) ? COMMON : 1;
}

/** A word with Russian letters in it, or of look-alikes only, is meant in Russian. */
function russian(word: string): string {
  const changed = word.replace(
    /[a-z]/g,
    letter => RUSSIAN[LATIN.indexOf(letter)] ?? letter,
  );
  return /[a-z]/.test(changed) ? word : changed;
}

/** Abbreviations have no ending. */
const SHORTEST_STEM = 4;
const VOWEL = /[аеиоуыэюя]/;
const ENDING =
  /(?:[ое]го|[ое]му|[иы]ми|[ыи]х|[ыио]й|ей|[аяоеы]я|[оеыи]е|ую|юю|и[яю]|ией|а[мх]и?|я[мх]и?|[ое]м|[ое]в|[аеиоуыьюя])$/;

/** A crude stem: enough to tell «областной» and «областное» as one word. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= SHORTEST_STEM && VOWEL.test(stem) ? stem : word;
}

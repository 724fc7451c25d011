// Named styles and lists of a .docx, equal to those of a new Google Doc.
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import {descendants, glyphOf, type DocNode} from '../services/document/node';

/** Points as twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

const grey = '666666';

/** Size, space before and after in points, colour: Docs' own styles (`namedStyles` of a new document). */
function heading(
  size: number,
  before: number,
  after: number,
  look: {color?: string; italics?: boolean} = {},
) {
  return {
    run: {size: size * 2, bold: false, ...look},
    paragraph: {
      spacing: {before: twips(before), after: twips(after)},
      keepNext: true,
      keepLines: true,
    },
  };
}

export function stylesOf(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {font: 'Arial', size: 22, language: {value: language}},
        paragraph: {spacing: {...lineSpacing(1.15), after: 0, before: 0}},
      },
      title: heading(26, 0, 3),
      heading1: heading(20, 20, 6),
      heading2: heading(16, 18, 6),
      heading3: heading(14, 16, 4, {color: '434343'}),
      heading4: heading(12, 14, 4, {color: grey}),
      heading5: heading(11, 12, 4, {color: grey}),
      heading6: heading(11, 12, 4, {color: grey, italics: true}),
      hyperlink: {run: {color: '1155cc', underline: {}}},
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        ...heading(15, 0, 16, {color: grey}),
      },
    ],
  };
}

/** A multiple of the line's height, as Word has it. */
export function lineSpacing(multiplier: number) {
  return {line: Math.round(multiplier * 240), lineRule: LineRuleType.AUTO};
}

const levels = Array.from({length: 9}, (_, level) => level);

const bullets: Record<string, string> = {
  BULLET: '●',
  HOLLOW_BULLET: '○',
  SQUARE_BULLET: '■',
};

const formats = {
  NUMBER: LevelFormat.DECIMAL,
  LATIN_UPPER: LevelFormat.UPPER_LETTER,
  LATIN_LOWER: LevelFormat.LOWER_LETTER,
  ROMAN_UPPER: LevelFormat.UPPER_ROMAN,
  ROMAN_LOWER: LevelFormat.LOWER_ROMAN,
};

/** Every list in the sections, with the glyph of each of its nine levels. */
export function numberingOf(sections: (DocNode | null)[]): INumberingOptions {
  const lists = sections
    .flatMap(section => (section ? [...descendants(section)] : []))
    .flatMap(node => node.list ?? []);
  return {
    config: [...new Map(lists.map(list => [list.id, list])).values()].map(
      list => ({
        reference: list.id,
        levels: levels.map(level => {
          const glyph = glyphOf(list, level);
          const bullet = bullets[glyph];
          return {
            level,
            format: bullet
              ? LevelFormat.BULLET
              : formats[glyph as keyof typeof formats],
            text: bullet ?? `%${level + 1}.`,
            alignment: AlignmentType.LEFT,
            style: {
              paragraph: {
                indent: {left: twips(36 * (level + 1)), hanging: twips(18)},
              },
            },
          };
        }),
      }),
    ),
  };
}

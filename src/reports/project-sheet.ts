/** «Лист оценки эффективности проекта»: what a project earned on the date, line by line, for those who sign it (S2:604–633). */

import type {LastCheck, OpenError} from '../audit/sheet/open-errors';
import type {Book} from '../model/book';
import {isBlank} from '../model/cell';
import {showDay} from '../model/date';
import {comparable} from '../model/normalise';
import type {TableName} from '../model/schema';
import {
  agree,
  showDecimal,
  showPlain,
  showPoints,
  capitalised,
} from '../model/russian';
import {
  institutions,
  type Measure,
  measureGroups,
  plan,
  projects,
  tableByName,
} from '../model/tables';
import {explainUnreachable} from '../scoring/explain';
import {
  isDue,
  POINTS_PER_MEASURE,
  scoredLines,
  threshold,
} from '../scoring/projects';
import type {
  MeasureGroupScore,
  ProjectScore,
  Scores,
  Tally,
} from '../scoring/scores';
import type {Block, Report} from './blocks';
import {
  asUnderstood,
  heading,
  listOf,
  paragraph,
  shown,
  showReporting,
  tableOf,
  type TableRow,
  titleBlocks,
} from './parts';
import {openErrorBlocks} from './open-errors';
import {
  showDocumentDay,
  showPercent,
  showRange,
  typesetReport,
} from './typography';

export const TITLE = 'Лист оценки эффективности проекта';

/** What the sheet takes from the scores beside the project's own. */
type Rules = Pick<Scores, 'settings' | 'notes'>;

/** The document about one project. */
export function projectSheet(
  book: Book,
  scores: Rules,
  project: ProjectScore,
  check?: LastCheck,
): Report {
  return typesetReport(new ProjectSheet(book, scores, project, check).report());
}

class ProjectSheet {
  private readonly record;
  private readonly institution;
  private readonly settings;
  private readonly date;

  constructor(
    private readonly book: Book,
    private readonly scores: Rules,
    private readonly project: ProjectScore,
    private readonly check?: LastCheck,
  ) {
    // The scores are those of this book: each has its row.
    this.record = book.data(projects)!.byCode(project.code)!;
    this.institution = book
      .data(institutions)
      ?.byCode(project.institution ?? '');
    this.settings = scores.settings;
    this.date = showDocumentDay(this.settings.date);
  }

  report(): Report {
    const name = `«${this.project.title}»`;
    return {
      title: `${TITLE} ${name} на ${showDay(this.settings.date)}`,
      footer: `${TITLE} ${name}, на ${this.date}`,
      blocks: [
        ...this.approval(),
        ...titleBlocks(
          TITLE,
          [`«${this.record.title ?? this.project.title}»`, `на ${this.date}`],
          this.settings,
        ),
        this.passport(),
        ...this.conclusion(),
        ...this.scale(),
        ...this.groups(),
        ...this.measures(),
        ...this.unscored(),
        {
          type: 'signatures',
          posts: ['Председатель научно-методического совета', this.head],
        },
        ...openErrorBlocks(this.check, error => this.concerns(error)),
        this.source(),
      ],
    };
  }

  /** «Контроль реализации проектом осуществляется директором гимназии» (S2:645), who has approved it too (S2:9–14). */
  private get head(): string {
    return capitalised(
      this.record.approver ??
        this.institution?.head ??
        'руководитель учреждения',
    );
  }

  private approval(): Block[] {
    const look = {indent: 0.6} as const;
    return [
      paragraph('УТВЕРЖДАЮ', {...look, bold: true}),
      paragraph(this.head, look),
      paragraph('_'.repeat(24), look),
      paragraph('Приказ № ______________', look),
      paragraph('«___» ______________ 20___ г.', look),
    ];
  }

  private passport(): Block {
    const {record, institution} = this;
    const cell = (key: string) => asUnderstood(projects, record, key);
    const approval = (record.approval ?? []).map(
      ({kind, number, date, text}) =>
        date === undefined
          ? text
          : [
              kind,
              number === undefined ? '' : `№ ${number}`,
              `от ${showDocumentDay(date)}`,
            ]
              .filter(part => part !== '')
              .join(' '),
    );
    const rows: (readonly [string, string])[] = [
      ['Учреждение', institution?.shortName ?? cell('institution')],
      ['Вид', cell('kind')],
      ['Сроки реализации', cell('term')],
      ['Проект утверждён', approval.join('; ')],
      ['Руководитель', cell('leader')],
      ['Исполнители', cell('executors')],
    ];
    return listOf(
      rows.filter(([, value]) => value !== ''),
      28,
    );
  }

  private conclusion(): Block[] {
    const {project, settings} = this;
    const {due, band, whole, verdict} = project;
    const isWhole = due.scored === due.rows;
    const earned =
      due.rows === 0
        ? []
        : [
            `На ${this.date} ${agree(due.points, 'набран', 'набрано', 'набрано')} ${showPoints(due.points)} из ${showPlain(due.maximum)}, это ${showPercent(due.percent)} (максимум ${settings.projectMaximum}).`,
          ];
    const ifNothingComes =
      due.rows > 0 && !isWhole && band !== undefined
        ? [
            `Если неоценённые строки ничего не добавят: ${settings.projectBands[band].name}.`,
          ]
        : [];
    const unreachable = explainUnreachable(project);
    const dueLimit =
      due.counted < due.maximum
        ? [
            `Все наступившие строки вместе дают не более ${showPlain(due.counted)} из ${showPlain(due.maximum)}.`,
          ]
        : [];
    const lines = agree(whole.rows, 'строка', 'строки', 'строк');
    return [
      heading(1, 'Вывод'),
      paragraph(`${capitalised(verdict)}.`, {bold: true}),
      ...[...earned, ...dueLimit, ...ifNothingComes].map(text =>
        paragraph(text),
      ),
      ...(unreachable === ''
        ? []
        : [
            paragraph(
              `${unreachable}. В плане ${whole.rows} ${lines}, каждая даёт не более ${POINTS_PER_MEASURE} баллов, а документ проекта заявляет ${showPlain(whole.declared ?? 0)}.`,
            ),
          ]),
      ...project.unreachableBands.map(({name, threshold: least}) =>
        paragraph(
          `Вывод «${name}» недостижим: для него нужно ${showPoints(least)}, все строки вместе дают ${showPlain(whole.counted)}.`,
        ),
      ),
    ];
  }

  private scale(): Block[] {
    const {settings, project} = this;
    const {whole, due, band} = project;
    const ranges = (maximum: number) =>
      settings.projectBands.map(({from}, place) => {
        const upper = settings.projectBands[place - 1];
        const to =
          upper === undefined ? maximum : threshold(upper.from, maximum) - 1;
        return showRange(
          showPlain(threshold(from, maximum)),
          showPlain(Math.max(to, 0)),
        );
      });
    const [ofWhole, ofDue] = [ranges(whole.maximum), ranges(due.maximum)];
    const own = this.record.scale;
    const agrees = settings.projectBands.every(
      ({name}, place) =>
        own !== undefined &&
        comparable(own).includes(comparable(name)) &&
        comparable(own).includes(comparable(ofWhole[place])),
    );
    return [
      heading(1, 'Шкала оценки эффективности проекта'),
      tableOf(
        [
          ['Вывод', 56],
          [`Баллов за весь срок, из ${showPlain(whole.maximum)}`, 22, 'center'],
          [`Баллов на дату, из ${showPlain(due.maximum)}`, 22, 'center'],
        ],
        settings.projectBands.map(({name}, place) => ({
          cells: [name, ofWhole[place], due.rows === 0 ? '–' : ofDue[place]],
          strong: place === band && due.scored === due.rows,
        })),
      ),
      ...(own === undefined || agrees
        ? []
        : [
            paragraph(
              `В документе проекта шкала записана иначе: ${own.replace(/\n/g, ' ')}`,
            ),
          ]),
    ];
  }

  private groups(): Block[] {
    const {project} = this;
    const tallies = (of: (score: MeasureGroupScore | ProjectScore) => Tally) =>
      tableOf(
        [
          ['Группа мер', 34],
          ['Строк', 8, 'right'],
          ['Оценено', 11, 'right'],
          ['Баллы', 9, 'right'],
          ['Максимум заявленный', 15, 'right'],
          ['Максимум расчётный', 14, 'right'],
          ['%', 9, 'right'],
        ],
        [...project.groups, project].map(score => {
          const {rows, scored, points, declared, counted, percent} = of(score);
          return {
            cells: [
              score === project ? 'Итого' : score.title,
              String(rows),
              String(scored),
              showPlain(points),
              shown(declared),
              showPlain(counted),
              percent === undefined ? '–' : showDecimal(percent, 1),
            ],
            strong: score === project,
          };
        }),
      );
    return [
      heading(1, 'Баллы по группам мер'),
      heading(2, `На ${this.date}`),
      tallies(score => score.due),
      paragraph(
        `Здесь строки, срок которых наступил; «постоянно» наступило всегда. Заявленный максимум группы взят в доле наступивших строк. Процент – от максимума «${this.settings.projectMaximum}».`,
      ),
      heading(2, 'За весь срок проекта'),
      tallies(score => score.whole),
    ];
  }

  private measures(): Block[] {
    const {project} = this;
    let stage: string | undefined;
    const rows = project.groups.flatMap((group): TableRow[] => {
      const begins = group.stage !== undefined && group.stage !== stage;
      stage = group.stage;
      return [
        ...(begins
          ? [{cells: [group.stage ?? '', '', '', ''], section: true}]
          : []),
        ...this.groupRows(group),
      ];
    });
    const {due, whole} = project;
    return [
      heading(1, 'Мероприятия и их оценка'),
      tableOf(
        [
          ['Мероприятие', 42],
          ['Сроки проведения', 18],
          ['Исполнители', 22],
          ['Оценка деятельности от 1 до 3 баллов', 18, 'center'],
        ],
        [
          ...rows,
          strong(['Итого на дату', '', '', outOf(due)]),
          strong(['Итого за весь срок', '', '', outOf(whole)]),
        ],
      ),
    ];
  }

  /** The term and the executors that a whole group has stand beside its title, as in the source. */
  private groupRows(group: MeasureGroupScore): TableRow[] {
    const measures = this.measuresOf(group);
    const record = this.book.data(measureGroups)!.byCode(group.code)!;
    const common = (key: 'period' | 'executors') => {
      const [first = '', ...others] = new Set(
        measures.map(measure => asUnderstood(plan, measure, key)),
      );
      return others.length === 0 ? first : undefined;
    };
    const [term, executors] = [common('period'), common('executors')];
    const maximum =
      group.whole.declared === undefined
        ? ''
        : ` (max. ${showPoints(group.whole.declared)})`;
    return [
      strong([
        `${record.title ?? group.title}${maximum}`,
        term ?? '',
        executors ?? '',
        outOf(group.whole),
      ]),
      ...measures.map(measure => ({
        cells: [
          titleOf(measure),
          term === undefined ? asUnderstood(plan, measure, 'period') : '',
          executors === undefined
            ? asUnderstood(plan, measure, 'executors')
            : '',
          this.scoreOf(measure),
        ],
      })),
    ];
  }

  private measuresOf({code}: MeasureGroupScore): Measure[] {
    return this.book.records(plan).filter(({group}) => group === code);
  }

  private isScored({line}: Measure): boolean {
    const lines = scoredLines(this.settings.lines);
    return lines === undefined || lines.includes(line ?? '');
  }

  private scoreOf(measure: Measure): string {
    if (!this.isScored(measure)) return 'не оценивается';
    const {score, cells} = measure;
    const due = isDue(measure, this.settings);
    if (score !== undefined) return due ? String(score) : `${score} (досрочно)`;
    if (!isBlank(cells.score)) return `«${cells.score}» – не 1, 2 или 3`;
    return due ? 'не оценено' : 'срок не наступил';
  }

  private unscored(): Block[] {
    const rows = this.project.groups.flatMap(group =>
      this.measuresOf(group)
        .filter(
          measure =>
            measure.score === undefined &&
            this.isScored(measure) &&
            isDue(measure, this.settings),
        )
        .map(measure => ({cells: [group.title, titleOf(measure)]})),
    );
    return rows.length === 0
      ? []
      : [
          heading(1, 'Срок наступил, но оценки нет'),
          tableOf(
            [
              ['Группа мер', 28],
              ['Мероприятие', 72],
            ],
            rows,
          ),
        ];
  }

  /** Errors of the institution's projects, and of what all projects share. */
  private concerns({table, owner}: OpenError): boolean {
    const isOfProjects =
      table in tableByName &&
      tableByName[table as TableName].module === 'projects';
    const {institution} = this.project;
    return isOfProjects && (owner === undefined || owner === institution);
  }

  private source(): Block {
    const sheets = [projects, measureGroups, plan].map(
      table => this.book.data(table)?.sheet ?? table.sheet,
    );
    const remarks = [...this.book.problems, ...this.scores.notes].filter(
      ({sheet}) => sheets.includes(sheet),
    ).length;
    const named = sheets.map(sheet => `«${sheet}»`).join(', ');
    return {
      type: 'source',
      text: `Источник: ${this.settings.association}, листы ${named}; отчётный период ${showReporting(this.settings)}; замечаний к этим листам: ${remarks}.`,
    };
  }
}

function strong(cells: readonly string[]): TableRow {
  return {cells, strong: true};
}

/** «3. Определить потенциальных партнёров», «• диагностика способностей». */
function titleOf({line, number, title, code}: Measure): string {
  const text = title ?? code;
  if (line === 'подпункт') return `• ${text}`;
  return number === undefined ? text : `${number}. ${text}`;
}

function outOf({points, maximum}: Tally): string {
  return `${showPlain(points)} из ${showPlain(maximum)}`;
}

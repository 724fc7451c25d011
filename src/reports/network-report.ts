/** «Сводный отчёт ассоциации»: places, indicators, sites, projects and networks on the date, and what did not count. */

import type {LastCheck} from '../audit/sheet/open-errors';
import type {Book} from '../model/book';
import {showDay} from '../model/date';
import {alike, type Problem, showMessage} from '../model/problem';
import {showDecimal, showPlain, capitalised} from '../model/russian';
import {
  institutions,
  type Network,
  networks,
  type Site,
  sites as sitesTable,
} from '../model/tables';
import {settingDefinitions} from '../model/tables/default-settings';
import {isMember} from '../scoring/rating';
import {round} from '../scoring/rounding';
import type {Scores} from '../scoring/scores';
import {isActive} from '../scoring/terms';
import type {Block, Report} from './blocks';
import {openErrorBlocks} from './open-errors';
import {indicatorBlocks, mean, median} from './indicator-table';
import {type Rated, ratedGroups, ratingBlocks} from './rating-blocks';
import {
  asUnderstood,
  heading,
  listOf,
  paragraph,
  shown,
  showReporting,
  tableOr,
  titleBlocks,
} from './parts';
import {showDocumentDay, showPercent, typesetReport} from './typography';

export const TITLE = 'Сводный отчёт ассоциации';
/** Remarks that are printed; the others are counted. */
const MOST_REMARKS = 150;

/**
 * @param problems of the rules and of the book beside the notes of the scores; errors among them are listed
 * @param check the last one of the book
 */
export function networkReport(
  book: Book,
  scores: Scores,
  problems: readonly Problem[],
  check?: LastCheck,
): Report {
  return typesetReport(
    new NetworkReport(book, scores, problems, check).report(),
  );
}

class NetworkReport {
  private readonly settings;
  private readonly active: readonly Site[];
  private readonly rated: Rated;

  constructor(
    private readonly book: Book,
    private readonly scores: Scores,
    private readonly problems: readonly Problem[],
    private readonly check?: LastCheck,
  ) {
    this.settings = scores.settings;
    this.active = book
      .records(sitesTable)
      .filter(({term, cells}) => isActive(term, cells.term, scores.settings));
    this.rated = ratedGroups(scores);
  }

  report(): Report {
    const {settings} = this;
    const date = showDocumentDay(settings.date);
    return {
      title: `${TITLE} на ${showDay(settings.date)}`,
      footer: `${TITLE}, на ${date}`,
      blocks: [
        ...titleBlocks(
          TITLE,
          [
            settings.association,
            `за период ${showReporting(settings)}, на ${date}`,
          ],
          settings,
        ),
        this.summary(),
        ...ratingBlocks(this.scores, this.rated),
        ...indicatorBlocks(this.scores),
        ...this.sites(),
        ...this.projects(),
        ...this.networks(),
        ...this.uncounted(),
        ...this.rules(),
        {type: 'signatures', posts: [this.head]},
        ...openErrorBlocks(this.check),
        this.source(),
      ],
    };
  }

  /** Of the association, which is an institution too (S1:32). */
  private get head(): string {
    const association = this.book
      .records(institutions)
      .find(({type}) => type === 'ассоциация');
    return capitalised(association?.head ?? 'руководитель ассоциации');
  }

  private summary(): Block {
    const {scores, settings, rated} = this;
    const members = scores.institutions.filter(isMember);
    const percents = rated.flatMap(([, members]) =>
      members.map(({percent}) => percent!),
    );
    return listOf(
      [
        ['Учреждений в сети', String(members.length)],
        ['Из них в рейтинге', String(percents.length)],
        [
          'Средний процент в рейтинге',
          showPercent(percents.length > 0 ? mean(percents) : undefined),
        ],
        [
          'Медианный процент в рейтинге',
          showPercent(percents.length > 0 ? median(percents) : undefined),
        ],
        ['Действующих площадок на дату', String(this.active.length)],
        ['Оцениваемых проектов', String(scores.projects.length)],
        ...(settings.modules.includes('network')
          ? [
              [
                'Методических сетей',
                String(this.book.records(networks).length),
              ] as const,
            ]
          : []),
      ],
      75,
      'right',
    );
  }

  private sites(): Block[] {
    const order = [...this.book.context.vocabulary('levels')].reverse();
    const rank = ({level}: Site) =>
      level === undefined ? order.length : order.indexOf(level);
    const sorted = [...this.active].sort((a, b) => rank(a) - rank(b));
    const levels = new Map<string, number>();
    for (const {level = 'не указан'} of sorted) {
      levels.set(level, (levels.get(level) ?? 0) + 1);
    }
    const counts = [...levels].map(([level, count]) => `${level} – ${count}`);
    return [
      heading(1, 'Площадки, действующие на дату'),
      tableOr(
        'Действующих площадок нет.',
        [
          ['Уровень', 18],
          ['Учреждение', 22],
          ['Тема', 40],
          ['Сроки', 20],
        ],
        sorted.map(site => ({
          cells: [
            site.level ?? '',
            this.nameOf(site),
            site.theme ?? site.code,
            asUnderstood(sitesTable, site, 'term') || 'не указаны',
          ],
        })),
      ),
      ...(counts.length === 0
        ? []
        : [paragraph(`По уровням: ${counts.join('; ')}.`)]),
    ];
  }

  private projects(): Block[] {
    const {projects} = this.scores;
    return [
      heading(1, 'Проекты'),
      tableOr(
        'Проектов с группами мер нет.',
        [
          ['Проект', 26],
          ['Учреждение', 18],
          ['Баллы на дату', 13, 'right'],
          ['%', 9, 'right'],
          ['Вывод', 34],
        ],
        projects.map(({title, institution, due, verdict, band}) => {
          const ofBand =
            band === undefined || due.scored === due.rows
              ? ''
              : `; по набранному: ${this.settings.projectBands[band].name}`;
          return {
            cells: [
              title,
              this.nameOf({institution, cells: {institution: '–'}}),
              `${showPlain(due.points)} из ${showPlain(due.maximum)}`,
              due.percent === undefined ? '–' : showDecimal(due.percent, 1),
              `${verdict}${ofBand}`,
            ],
          };
        }),
      ),
    ];
  }

  private networks(): Block[] {
    if (!this.settings.modules.includes('network')) return [];
    const percent = ({planned, actual}: Network) =>
      planned === undefined || planned === 0 || actual === undefined
        ? '–'
        : showDecimal(round((actual / planned) * 100, 1), 1);
    return [
      heading(1, 'Методические сети: участники по соглашению и на деле'),
      tableOr(
        'Сетей нет.',
        [
          ['Учреждение', 26],
          ['Тема', 44],
          ['План', 9, 'right'],
          ['Факт', 9, 'right'],
          ['%', 12, 'right'],
        ],
        this.book.records(networks).map(network => ({
          cells: [
            this.nameOf(network),
            network.theme ?? network.code,
            shown(network.planned),
            shown(network.actual),
            percent(network),
          ],
        })),
      ),
    ];
  }

  private get remarks(): readonly Problem[] {
    return [
      ...this.problems.filter(({severity}) => severity === 'ошибка'),
      ...this.scores.notes,
    ];
  }

  private uncounted(): Block[] {
    const remarks = alike(this.remarks);
    const left = remarks.length - MOST_REMARKS;
    return [
      heading(1, 'Что не засчитано и почему'),
      tableOr(
        'Всё, что внесено, засчитано.',
        [
          ['Лист', 18],
          ['Строки', 14, 'right'],
          ['Столбец', 20],
          ['Причина', 48],
        ],
        remarks.slice(0, MOST_REMARKS).map(({problem, rows}) => ({
          cells: [
            problem.sheet,
            rows,
            problem.column ?? '',
            showMessage(problem),
          ],
        })),
      ),
      ...(left > 0
        ? [paragraph(`И ещё замечаний: ${left}, они стоят в тех же листах.`)]
        : []),
    ];
  }

  private rules(): Block[] {
    const {settings} = this;
    const bands = (of: Scores['settings']['bands']) =>
      of
        .map(({from, name}, place) =>
          place < of.length - 1
            ? `от ${showPlain(from)} % – ${name}`
            : `ниже – ${name}`,
        )
        .join('; ');
    const {noData, completeness, termless, lines, projectMaximum, date} =
      settingDefinitions;
    const rows = [
      [date, showDay(settings.date)],
      [noData, settings.noData],
      [completeness, showPlain(settings.completeness)],
      [termless, settings.termless],
      [lines, settings.lines],
      [projectMaximum, settings.projectMaximum],
    ] as const;
    return [
      heading(1, 'Правила, по которым посчитано'),
      listOf(
        [
          ...rows.map(([{column}, value]) => [column.title, value] as const),
          ['Полосы учреждений', bands(settings.bands)],
          ['Полосы проектов', bands(settings.projectBands)],
          [
            'Сумма максимумов показателей',
            showPlain(this.scores.definitions.maximum),
          ],
        ],
        35,
      ),
    ];
  }

  private source(): Block {
    return {
      type: 'source',
      text: `Источник: ${this.settings.association}, рабочая книга сети; отчётный период ${showReporting(this.settings)}; замечаний: ${this.remarks.length}.`,
    };
  }

  /** Short name; what was typed where it names no institution. */
  private nameOf({
    institution,
    cells,
  }: {
    readonly institution?: string;
    readonly cells: {readonly institution: unknown};
  }): string {
    const found = this.scores.institutions.find(
      ({code}) => code === institution,
    );
    return found?.name ?? String(cells.institution);
  }
}

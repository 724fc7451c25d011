/** Sheet, part 3: the selection, and what is attached: protections, names, rules, metadata, charts. */

import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {Banding, bandingsIn} from './banding';
import {ConditionalFormatRule} from './conditional-format';
import {EmbeddedChart} from './embedded-chart';
import {EmbeddedChartBuilder} from './embedded-chart-builders';
import {ProtectionType} from './enums';
import {Filter} from './filter';
import {
  DeveloperMetadata,
  DeveloperMetadataFinder,
  addMetadata,
  listMetadata,
} from './metadata';
import {NamedRange} from './named-range';
import {Protection} from './protection';
import type {Range} from './range';
import type {RangeList} from './range-list';
import {
  Selection,
  activeRange,
  activeRanges,
  currentCell,
  setCurrentCell,
} from './selection';
import type {Sheet} from './sheet';
import {located} from './locate';
import {SheetSizes} from './sheet-sizes';

export abstract class SheetAttachments extends SheetSizes {
  getBandings(): Banding[] {
    return bandingsIn(this.desk, this.data, this.data.whole);
  }

  // Selection

  activate(): Sheet {
    this.desk.mustExist(this.data);
    this.desk.focus(this.book).sheet = this.data;
    return this.self;
  }

  getSelection(): Selection {
    return new Selection(this.desk, this.data);
  }

  getActiveCell(): Range {
    return currentCell(this.desk, this.data);
  }

  getCurrentCell(): Range {
    return currentCell(this.desk, this.data);
  }

  setCurrentCell(cell: Range): Range {
    return setCurrentCell(cell);
  }

  getActiveRange(): Range {
    return activeRange(this.desk, this.data);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  getActiveRangeList(): RangeList {
    return activeRanges(this.desk, this.data);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }

  setActiveSelection(range: Range | string): Range {
    return (
      typeof range === 'string'
        ? located(this.desk, this.book, this.data, range)
        : range
    ).activate();
  }

  // Attachments

  protect(): Protection {
    return Protection.put(this.desk, this.data, null);
  }

  getProtections(type: EnumMember): Protection[] {
    const ofSheet = type === ProtectionType.SHEET;
    return this.data.protections
      .filter(({area}) => (area === null) === ofSheet)
      .map(data => new Protection(this.desk, this.data, data));
  }

  getNamedRanges(): NamedRange[] {
    return this.book.names
      .filter(({sheet}) => sheet === this.data.id)
      .map(data => new NamedRange(this.desk, this.book, data));
  }

  getFilter(): Filter | null {
    return this.data.filter ? new Filter(this.desk, this.data) : null;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.data.conditionalFormats.map(format =>
      ConditionalFormatRule.of(this.desk, this.data, format),
    );
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const formats = rules.map(rule => rule.forSheet(this.data));
    this.desk.adjust(this.data);
    this.data.conditionalFormats = formats;
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  addDeveloperMetadata(key: string, ...rest: (string | EnumMember)[]): Sheet {
    const place = {kind: 'SHEET', sheet: this.data.id} as const;
    addMetadata(this.desk, this.book, place, key, rest);
    return this.self;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return listMetadata(
      this.desk,
      this.book,
      place => place.kind === 'SHEET' && place.sheet === this.data.id,
    );
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const within = {sheet: this.data};
    return new DeveloperMetadataFinder(this.desk, this.book, within);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.desk, this.book);
  }

  getCharts(): EmbeddedChart[] {
    return this.data.charts.map(
      chart => new EmbeddedChart(this.desk, this.book, chart),
    );
  }

  insertChart(chart: EmbeddedChart): void {
    this.desk.adjust(this.data);
    this.data.charts.push(chart.placed(this.book.newId()));
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  updateChart(chart: EmbeddedChart): void {
    this.desk.adjust(this.data);
    this.data.charts[this.place(chart)] = chart.data;
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  removeChart(chart: EmbeddedChart): void {
    this.desk.adjust(this.data);
    this.data.charts.splice(this.place(chart), 1);
    this.book.changed(this.data, 'rules', this.data.whole);
  }

  private place(chart: EmbeddedChart): number {
    const index = this.data.charts.findIndex(({id}) => id === chart.data.id);
    if (index < 0) {
      throw new ServiceError('The chart is not on this sheet.');
    }
    return index;
  }
}

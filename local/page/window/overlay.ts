// What lies over the grid and Univer does not draw: charts, the buttons of groups, and what belongs to the selected cell:
// its list, its link, its protection.

import {intersection, covers, parseArea, type Axis} from '../../book/area';
import type {
  ChartView,
  Gesture,
  GroupView,
  ListView,
  SheetView,
} from '../../server/protocol';
import {el} from './dom';
import {geometryOf, type Box, type Geometry} from './geometry';
import type {Grid} from './grid';

export interface OverlayActions {
  gesture(gesture: Gesture): void;
  list(sheet: string, row: number, column: number): Promise<ListView | null>;
  openDocument(id: string): void;
}

/** So long the selection stands still before the server is asked about the cell. */
const STILL_MS = 120;

export class Overlay {
  private readonly charts = el('div', {className: 'charts'});
  private readonly groups = el('div', {className: 'groups'});
  private readonly chip = el('div', {className: 'chip', hidden: true});
  private readonly lock = el('div', {
    className: 'lock',
    role: 'note',
    hidden: true,
  });
  private readonly canvas: () => HTMLElement | null;
  private isDrawing = false;
  /** The cell that the chip is about. */
  private cell = '';
  private waiting = 0;

  constructor(
    private readonly grid: Grid,
    place: HTMLElement,
    private readonly actions: OverlayActions,
  ) {
    // The grid's canvas, not those of its editors.
    this.canvas = () =>
      place.querySelector<HTMLElement>('canvas[id^="univer-sheet-main"]');
    place.append(this.charts, this.groups, this.chip, this.lock);
    this.place = place;
    grid.onMove = () => this.renew();
    addEventListener('resize', () => this.renew());
  }

  private readonly place: HTMLElement;

  /** Draws anew at the next frame. */
  renew(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.draw();
    });
  }

  /** Forgets what it knows of the cell: the book has changed. */
  refresh(): void {
    this.cell = '';
    this.renew();
  }

  private draw(): void {
    const sheet = this.grid.workbook ? this.grid.sheet : undefined;
    const geometry = sheet && geometryOf(this.grid);
    const canvas = this.canvas();
    if (!sheet || !geometry || !canvas) return;
    const frame = canvas.getBoundingClientRect();
    const own = this.place.getBoundingClientRect();
    const origin = {x: frame.left - own.left, y: frame.top - own.top};
    this.drawCharts(sheet, geometry, origin);
    this.drawGroups(sheet, geometry, origin);
    this.followCell(sheet, geometry, origin);
  }

  private drawCharts(
    sheet: SheetView,
    {cells, cell, scale, frozen}: Geometry,
    origin: {x: number; y: number},
  ): void {
    const left = Math.max(cells.left, frozen.x);
    const top = Math.max(cells.top, frozen.y);
    lay(this.charts, {
      left: origin.x + left,
      top: origin.y + top,
      width: cells.left + cells.width - left,
      height: cells.top + cells.height - top,
    });
    const wanted = new Map(
      sheet.charts.map(chart => [address(sheet, chart), chart]),
    );
    for (const picture of this.pictures()) {
      if (!wanted.has(picture.dataset.address!)) picture.remove();
    }
    for (const [source, chart] of wanted) {
      const picture = this.picture(source, chart);
      const corner = cell(chart.anchor.row, chart.anchor.column);
      lay(picture, {
        left: corner.left + chart.anchor.offsetX * scale - left,
        top: corner.top + chart.anchor.offsetY * scale - top,
        width: chart.width * scale,
        height: chart.height * scale,
      });
    }
  }

  private pictures(): HTMLElement[] {
    return [...this.charts.children] as HTMLElement[];
  }

  private picture(source: string, {title, missing}: ChartView): HTMLElement {
    const shown = this.pictures().find(
      ({dataset}) => dataset.address === source,
    );
    if (shown) return shown;
    const picture = missing
      ? el('p', {className: 'missing'}, title, el('br'), missing)
      : el('img', {src: source, alt: `Диаграмма: ${title}`});
    picture.dataset.address = source;
    this.charts.append(picture);
    return picture;
  }

  private drawGroups(
    sheet: SheetView,
    geometry: Geometry,
    origin: {x: number; y: number},
  ): void {
    const buttons = (['rows', 'columns'] as const).flatMap(axis =>
      sheet[axis].groups.flatMap(group => {
        const box = groupBox(sheet, axis, group, geometry);
        if (!box) return [];
        const button = this.groupButton(sheet, axis, group);
        lay(button, {
          ...box,
          left: origin.x + box.left,
          top: origin.y + box.top,
        });
        return [button];
      }),
    );
    this.groups.replaceChildren(...buttons);
  }

  private groupButton(
    sheet: SheetView,
    axis: Axis,
    {start, count, depth, collapsed}: GroupView,
  ): HTMLElement {
    const lines = axis === 'rows' ? 'строки' : 'столбцы';
    const press = () =>
      this.actions.gesture({
        kind: 'group',
        sheet: sheet.id,
        axis,
        at: start,
        depth,
        collapsed: !collapsed,
      });
    return el(
      'button',
      {
        type: 'button',
        'aria-expanded': String(!collapsed),
        'aria-label': `${collapsed ? 'Развернуть' : 'Свернуть'} ${lines}: ${count}`,
        onclick: press,
      },
      collapsed ? '+' : '−',
    );
  }

  // The selected cell

  private followCell(
    sheet: SheetView,
    geometry: Geometry,
    origin: {x: number; y: number},
  ): void {
    const {area} = this.grid.selection();
    const guard = sheet.protections.find(protection => {
      const common = intersection(
        protection.area ?? {
          row: 0,
          column: 0,
          rows: sheet.rows.count,
          columns: sheet.columns.count,
        },
        area,
      );
      return common !== null && !covers(protection.unprotected, common);
    });
    this.lock.hidden = guard === undefined;
    this.lock.textContent = guard
      ? `${guard.warningOnly ? 'Лучше не менять' : 'Защищено'}${guard.description ? `: ${guard.description}` : ''}`
      : '';
    const box = geometry.cell(area.row, area.column);
    this.chip.style.left = `${origin.x + box.left}px`;
    this.chip.style.top = `${origin.y + box.top + box.height + 2}px`;
    const cell = `${sheet.id} ${area.row} ${area.column} ${area.rows * area.columns}`;
    if (cell === this.cell) return;
    this.cell = cell;
    this.chip.hidden = true;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => {
      void this.offer(cell, sheet.id, area.row, area.column);
    }, STILL_MS);
  }

  /** Under the cell: where its link leads, or what its list offers. */
  private async offer(
    cell: string,
    sheet: string,
    row: number,
    column: number,
  ): Promise<void> {
    const {link} = this.grid.extras(row, column);
    if (link) {
      this.chip.replaceChildren(this.linkTo(link));
      this.chip.hidden = false;
      return;
    }
    if (!this.grid.isOpenForEdits) return;
    const list = await this.actions.list(sheet, row, column);
    if (!list || cell !== this.cell) return;
    this.chip.replaceChildren(this.listOf(list, sheet, row, column));
    this.chip.hidden = false;
  }

  private linkTo(link: string): HTMLElement {
    const document = /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/.exec(
      link,
    );
    const gid = /^#gid=(\d+)(?:&range=(.+))?/.exec(link);
    const target = gid && this.grid.allSheets.find(({id}) => id === gid[1]);
    const open = (event: MouseEvent) => {
      if (document) this.actions.openDocument(document[1]);
      else if (target) {
        const cells = parseArea(gid[2] ?? 'A1', {
          rows: target.rows.count,
          columns: target.columns.count,
        });
        this.grid.select({
          sheet: target.id,
          area: cells ?? {row: 0, column: 0, rows: 1, columns: 1},
        });
      } else return;
      event.preventDefault();
    };
    const words = document
      ? 'Открыть документ'
      : target
        ? `Перейти: «${target.name}»`
        : link;
    return el(
      'a',
      {href: link, target: '_blank', rel: 'noopener noreferrer', onclick: open},
      words,
    );
  }

  private listOf(
    {texts, help}: ListView,
    sheet: string,
    row: number,
    column: number,
  ): HTMLElement {
    const details = el('details', {className: 'list'});
    const choose = (text: string) => {
      details.open = false;
      this.actions.gesture({kind: 'type', sheet, row, column, texts: [[text]]});
    };
    details.append(
      el('summary', {'aria-label': 'Выбрать из списка'}, 'Список'),
      ...(help ? [el('p', {}, help)] : []),
      el(
        'ul',
        {},
        ...texts.map(text =>
          el(
            'li',
            {},
            el('button', {type: 'button', onclick: () => choose(text)}, text),
          ),
        ),
      ),
    );
    return details;
  }
}

const address = (sheet: SheetView, {id, version}: ChartView): string =>
  `/charts/${sheet.id}/${id}?${version}`;

/** On the header of the line after the group (or before it); where that is out of sight, nowhere. */
function groupBox(
  sheet: SheetView,
  axis: Axis,
  {start, count, depth}: GroupView,
  {cells, cell}: Geometry,
): Box | undefined {
  const lines = sheet[axis];
  const after = lines.control === 'AFTER';
  const at = after
    ? Math.min(start + count, lines.count - 1)
    : Math.max(0, start - 1);
  const place = axis === 'columns' ? cell(0, at) : cell(at, 0);
  const size = 16;
  const shift = 2 + (depth - 1) * 6;
  if (axis === 'columns') {
    if (place.left < cells.left) return undefined;
    return {left: place.left + shift, top: 2, width: size, height: size};
  }
  if (place.top < cells.top) return undefined;
  return {left: 2, top: place.top + shift, width: size, height: size};
}

function lay(element: HTMLElement, {left, top, width, height}: Box): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}

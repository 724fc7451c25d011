// Table, TableRow, TableCell.
import type {EnumMember} from '../enum';
import {ServiceError} from '../service-error';
import {ContainerElement, checkIndex, detachedNode} from './container';
import {registerElement, type Element} from './element';
import {Section} from './section';
import {
  detach,
  insertChild,
  newCell,
  newNode,
  type Attributes,
  type DocNode,
} from './node';
import {changed} from './runs';

/** What rows and tables share: children put by index. */
abstract class Grid extends ContainerElement {
  protected put(childIndex: number, child: DocNode): Element {
    this.edit();
    const count = this.getNumChildren();
    checkIndex(childIndex, count, count);
    insertChild(this.node, childIndex, child);
    this.open.made(child);
    return this.getChild(childIndex);
  }

  protected take(index: number): Element {
    this.edit();
    const child = this.getChild(index);
    detach(child.node);
    return child;
  }
}

export class Table extends Grid {
  static readonly gas = 'Document.Table';

  appendTableRow(tableRow?: Element): Element {
    return this.insertTableRow(this.getNumRows(), tableRow);
  }

  /** Without a row given, the new one has no cells. */
  insertTableRow(childIndex: number, tableRow?: Element | null): Element {
    return this.put(
      childIndex,
      tableRow ? detachedNode(tableRow) : newNode('TABLE_ROW'),
    );
  }

  removeRow(rowIndex: number): Element {
    return this.take(rowIndex);
  }

  getNumRows(): number {
    return this.getNumChildren();
  }

  getRow(rowIndex: number): TableRow {
    return this.getChild(rowIndex) as TableRow;
  }

  getCell(rowIndex: number, cellIndex: number): Element {
    return this.getRow(rowIndex).getCell(cellIndex);
  }

  getBorderColor(): unknown {
    return this.getOwn('BORDER_COLOR');
  }

  getBorderWidth(): unknown {
    return this.getOwn('BORDER_WIDTH');
  }

  setBorderColor(color: string): Element {
    return this.setAttributes({BORDER_COLOR: color});
  }

  setBorderWidth(width: number): Element {
    return this.setOwn('BORDER_WIDTH', width);
  }

  /** Points; null where the column shares the width of the page with others. */
  getColumnWidth(columnIndex: number): unknown {
    return this.column(columnIndex)[0].attributes.WIDTH ?? null;
  }

  setColumnWidth(columnIndex: number, width: number): Element {
    this.edit();
    for (const cell of this.column(columnIndex)) cell.attributes.WIDTH = width;
    return this;
  }

  private column(index: number): DocNode[] {
    const cells = this.node.children.flatMap(row => row.children[index] ?? []);
    if (cells.length === 0) {
      throw new ServiceError('Invalid argument: columnIndex');
    }
    return cells;
  }
}

export class TableRow extends Grid {
  static readonly gas = 'Document.TableRow';

  appendTableCell(textContentsOrCell?: string | Element | null): Element {
    return this.insertTableCell(this.getNumCells(), textContentsOrCell);
  }

  insertTableCell(
    childIndex: number,
    textContentsOrCell?: string | Element | null,
  ): Element {
    const given = textContentsOrCell ?? '';
    return this.put(
      childIndex,
      typeof given === 'string' ? newCell(given) : detachedNode(given),
    );
  }

  removeCell(cellIndex: number): Element {
    return this.take(cellIndex);
  }

  getCell(cellIndex: number): Element {
    return this.getChild(cellIndex);
  }

  getNumCells(): number {
    return this.getNumChildren();
  }

  getMinimumHeight(): unknown {
    return this.getOwn('MINIMUM_HEIGHT');
  }

  setMinimumHeight(minHeight: number): Element {
    return this.setOwn('MINIMUM_HEIGHT', minHeight);
  }

  getParentTable(): Element | null {
    return this.getParent();
  }
}

export class TableCell extends Section {
  static readonly gas = 'Document.TableCell';

  /** Scripts cannot merge cells of a document; a merged one would say so here. */
  getColSpan(): number {
    return 1;
  }

  getRowSpan(): number {
    return 1;
  }

  getParentRow(): Element | null {
    return this.getParent();
  }

  getParentTable(): Element | null {
    return this.getParent()?.getParent() ?? null;
  }

  getBackgroundColor(): unknown {
    return this.getOwn('BACKGROUND_COLOR');
  }

  getPaddingBottom(): unknown {
    return this.getOwn('PADDING_BOTTOM');
  }

  getPaddingLeft(): unknown {
    return this.getOwn('PADDING_LEFT');
  }

  getPaddingRight(): unknown {
    return this.getOwn('PADDING_RIGHT');
  }

  getPaddingTop(): unknown {
    return this.getOwn('PADDING_TOP');
  }

  getVerticalAlignment(): unknown {
    return this.getOwn('VERTICAL_ALIGNMENT');
  }

  getWidth(): unknown {
    return this.getOwn('WIDTH');
  }

  setBackgroundColor(color: string): Element {
    return this.setAttributes({BACKGROUND_COLOR: color});
  }

  setPaddingBottom(paddingBottom: number): Element {
    return this.setOwn('PADDING_BOTTOM', paddingBottom);
  }

  setPaddingLeft(paddingLeft: number): Element {
    return this.setOwn('PADDING_LEFT', paddingLeft);
  }

  setPaddingRight(paddingRight: number): Element {
    return this.setOwn('PADDING_RIGHT', paddingRight);
  }

  setPaddingTop(paddingTop: number): Element {
    return this.setOwn('PADDING_TOP', paddingTop);
  }

  setVerticalAlignment(alignment: EnumMember): Element {
    return this.setOwn('VERTICAL_ALIGNMENT', alignment);
  }

  /** A column has one width: that of its other cells changes too. */
  setWidth(width: number): Element {
    this.edit();
    const row = this.node.parent;
    const place = row?.children.indexOf(this.node) ?? -1;
    const column = row?.parent?.children.flatMap(
      each => each.children[place] ?? [],
    );
    const changes: Attributes = {WIDTH: width};
    for (const cell of column ?? [this.node]) {
      cell.attributes = changed(cell.attributes, changes);
    }
    return this;
  }
}

registerElement('TABLE', Table);
registerElement('TABLE_ROW', TableRow);
registerElement('TABLE_CELL', TableCell);

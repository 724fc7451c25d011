// What lies over the grid and Univer does not draw: charts, the buttons of groups, lists of cells, links.

import {IRenderManagerService} from '@univerjs/engine-render';
import {
  SheetSkeletonManagerService,
  SheetScrollManagerService,
} from '@univerjs/sheets-ui';
import type {Area} from '../../book/area';
import type {
  ChartView,
  Gesture,
  ListView,
  SheetView,
} from '../../server/protocol';
import {el} from './dom';
import type {Grid} from './grid';
import type {Menu} from './menu-bar';
import {UNIT} from './workbook-data';

export interface OverlayActions {
  gesture(gesture: Gesture): void;
  list(sheet: string, row: number, column: number): Promise<ListView | null>;
  openDocument(id: string): void;
}

export class Overlay {
  constructor(
    private readonly grid: Grid,
    private readonly place: HTMLElement,
    private readonly actions: OverlayActions,
  ) {}

  renew(): void {}

  focus(): void {}

  dataMenu(): Menu {
    return {caption: 'Данные', items: []};
  }
}

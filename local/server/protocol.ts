// What the page, the server and the worker with the book say to each other: plain JSON.

import type {Area, LineEdit} from '../book/area';
import type {
  ButtonName,
  ButtonSetName,
  MenuItem,
  Panel,
} from '../services/runtime';

// The book as it looks

export interface BorderView {
  s: number;
  cl: {rgb: string};
}

/** IStyleData of @univerjs/core, as far as the book has it. */
export interface StyleView {
  ff?: string | null;
  fs?: number | null;
  bl?: number | null;
  it?: number | null;
  ul?: {s: number} | null;
  st?: {s: number} | null;
  cl?: {rgb?: string | null} | null;
  bg?: {rgb?: string | null} | null;
  ht?: number | null;
  vt?: number | null;
  tb?: number | null;
  tr?: {a: number; v?: number} | null;
  bd?: {[side: string]: BorderView};
}

/**
 * `typed` is what the cell's editor opens with, where it is not what the cell shows. Null is «none», and so is what the
 * list is too short for.
 */
export type CellView = readonly [
  row: number,
  column: number,
  text: string,
  style?: number | null,
  typed?: string | null,
  note?: string | null,
  link?: string | null,
  /** The cell's rule does not take what stands there: the marked corner of Sheets. */
  invalid?: true | null,
];

export interface SheetCellsView {
  readonly sheet: string;
  /** Looks that the cells name by their place. */
  readonly styles: readonly StyleView[];
  readonly cells: readonly CellView[];
}

export interface LinesView {
  readonly count: number;
  readonly frozen: number;
  readonly defaultSize: number;
  /** Those that differ: size in pixels (null: the default) and whether hidden. */
  readonly lines: readonly (readonly [
    index: number,
    size: number | null,
    hidden: 0 | 1,
  ])[];
  readonly groups: readonly GroupView[];
  readonly control: 'BEFORE' | 'AFTER';
}

export interface GroupView {
  readonly start: number;
  readonly count: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface ProtectionView {
  readonly area: Area | null;
  readonly unprotected: readonly Area[];
  readonly description: string;
  readonly warningOnly: boolean;
}

export interface ChartView {
  readonly id: number;
  readonly anchor: {
    row: number;
    column: number;
    offsetX: number;
    offsetY: number;
  };
  readonly width: number;
  readonly height: number;
  /** Another one: the picture has changed. */
  readonly version: string;
  /** For who cannot see it. */
  readonly title: string;
  /** Why there is no picture: words to stand in its place. */
  readonly missing?: string;
}

/** A sheet without its cells. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly rows: LinesView;
  readonly columns: LinesView;
  readonly merges: readonly Area[];
  readonly protections: readonly ProtectionView[];
  readonly filter: {
    readonly area: Area;
    /** Columns that hide rows, with the texts that they hide. */
    readonly columns: readonly {
      readonly column: number;
      readonly hidden: readonly string[];
    }[];
  } | null;
  readonly charts: readonly ChartView[];
}

export interface BookView {
  readonly name: string;
  readonly sheets: readonly SheetView[];
  readonly cells: readonly SheetCellsView[];
  readonly documents: readonly DocumentView[];
  readonly people: readonly PersonView[];
}

export interface DocumentView {
  readonly id: string;
  readonly name: string;
}

/** Somebody of «Доступ», or the owner. */
export interface PersonView {
  readonly email: string;
  /** «координатор, Школа № 7». */
  readonly role: string;
  readonly mayEdit: boolean;
}

/** What changed, to be applied in this order: lines, sheets, cells. */
export interface BookChanges {
  /** The whole book is another: it is to be asked for anew. */
  readonly rebuilt?: true;
  readonly lines?: readonly {readonly sheet: string; readonly edit: LineEdit}[];
  readonly sheets?: readonly SheetView[];
  readonly cells?: readonly SheetCellsView[];
  readonly documents?: readonly DocumentView[];
  readonly people?: readonly PersonView[];
  readonly name?: string;
}

// What a person does

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

/** Of the grid; areas count from 0. */
export type Gesture =
  /** Typed, pasted or cleared: texts as a person types them. */
  | {
      readonly kind: 'type';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'copy' | 'cut';
      readonly from: Selection;
      readonly to: Selection;
      /** Of a copy: results without looks. */
      readonly valuesOnly?: boolean;
    }
  | {
      readonly kind: 'fill';
      readonly sheet: string;
      readonly source: Area;
      readonly target: Area;
    }
  | {
      readonly kind: 'insert';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly like: 'before' | 'after';
    }
  | {
      readonly kind: 'delete';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly to: number;
    }
  | {
      readonly kind: 'resize';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hide' | 'show';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'group';
      readonly sheet: string;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly depth: number;
      readonly collapsed: boolean;
    }
  | {
      readonly kind: 'freeze';
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly kind: 'look';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly style: StyleView;
    }
  | {
      readonly kind: 'merge' | 'unmerge';
      readonly sheet: string;
      readonly area: Area;
    }
  | {
      readonly kind: 'sort';
      readonly sheet: string;
      readonly area: Area;
      readonly column: number;
      readonly ascending: boolean;
    }
  /** `area` null takes the filter away. */
  | {
      readonly kind: 'filter';
      readonly sheet: string;
      readonly area: Area | null;
    }
  /** Texts whose rows are hidden. */
  | {
      readonly kind: 'sift';
      readonly sheet: string;
      readonly column: number;
      readonly hidden: readonly string[];
    }
  | {
      readonly kind: 'note';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {readonly kind: 'add sheet'; readonly name?: string; readonly index: number}
  | {readonly kind: 'copy sheet'; readonly sheet: string}
  | {readonly kind: 'delete sheet'; readonly sheet: string}
  | {
      readonly kind: 'rename sheet';
      readonly sheet: string;
      readonly name: string;
    }
  | {
      readonly kind: 'move sheet';
      readonly sheet: string;
      readonly index: number;
    }
  | {readonly kind: 'hide sheet' | 'show sheet'; readonly sheet: string}
  | {
      readonly kind: 'colour sheet';
      readonly sheet: string;
      readonly color: string | null;
    }
  | {readonly kind: 'undo'}
  | {readonly kind: 'redo'};

/** What changes the book by itself. */
export type GridGesture = Exclude<Gesture, {kind: 'undo' | 'redo'}>;

export type GestureAnswer =
  | {readonly state: 'done'}
  /** Nothing was done; the words are Sheets' own. */
  | {readonly state: 'refused'; readonly message: string}
  /** A protection warns: the same gesture with `confirmed` is carried out. */
  | {readonly state: 'warned'; readonly message: string};

/** Texts that a cell's rule offers, and whether others are refused. */
export interface ListView {
  readonly texts: readonly string[];
  readonly strict: boolean;
  readonly help: string;
}

// What the server tells a page

export type PageEvent =
  | {
      readonly kind: 'changes';
      readonly sequence: number;
      readonly changes: BookChanges;
    }
  /** A run that goes on; absent: none. */
  | {readonly kind: 'work'; readonly work: WorkView | null}
  | {
      readonly kind: 'toast';
      readonly message: string;
      readonly title: string;
      readonly seconds: number;
    }
  | {readonly kind: 'panel'; readonly panel: PanelView}
  | {readonly kind: 'question'; readonly question: QuestionView}
  | {readonly kind: 'answered'; readonly question: number}
  /** The script moved the person's selection. */
  | {readonly kind: 'go'; readonly selection: Selection};

export interface WorkView {
  readonly id: number;
  /** The function of the script, or '' for what a person did by hand. */
  readonly functionName: string;
  readonly person: string;
  /** Milliseconds since it began. */
  readonly lasts: number;
  /** Calls of Google's services so far. */
  readonly calls: number;
  readonly isStopping: boolean;
}

/** A sidebar or a dialog; its page is served under the number of the frame. */
export interface PanelView extends Omit<Panel, 'html'> {
  readonly frame: string;
}

export interface QuestionView {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: ButtonSetName;
}

export interface QuestionAnswer {
  readonly question: number;
  readonly button: ButtonName;
  readonly text?: string;
}

export interface MenuView {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

/** Who sits before a window. */
export interface WindowView {
  readonly window: string;
  readonly person: string;
  readonly mayEdit: boolean;
  readonly menus: readonly MenuView[];
}

export type CallResult =
  | {readonly value: unknown}
  | {readonly error: {readonly name: string; readonly message: string}};

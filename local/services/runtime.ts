// What every service object knows of the run that it serves: who, when, with which rights, at which cost.

/** A rectangle of cells of one sheet; `row` and `column` count from 1, as in Apps Script. */
export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Costs that are not cells. */
export type CostItem =
  | 'lock'
  | 'property.get'
  | 'property.set'
  | 'cache.get'
  | 'cache.put'
  | 'document.open'
  | 'document.element'
  | 'document.save'
  | 'metadata';

/** Counts what a run asks of Google. */
export interface Meter {
  /** By the membrane, for each call. */
  call(gasClass: string, method: string): void;
  /** By reads of Range and Sheet; the meter decides between a first read and one from the cache. */
  read(cells: number, area: Area): void;
  /** Buffered until the next flush. */
  write(cells: number, kind: 'value' | 'format', area?: Area): void;
  /** Explicit, or by a read after a write. */
  flush(): void;
  other(item: CostItem): void;
}

export type AuthMode = 'FULL' | 'LIMITED' | 'NONE' | 'CUSTOM_FUNCTION';

/** One line of a menu. */
export type MenuItem =
  | {kind: 'item'; caption: string; functionName: string}
  | {kind: 'separator'}
  | {kind: 'menu'; caption: string; items: MenuItem[]};

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** A page that the script shows beside or over the sheet. */
export interface Panel {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  html: string;
  /** Pixels; null where the script gave none. */
  width: number | null;
  height: number | null;
}

/** The screen of the person at the keyboard. Showing an alert or a prompt drops the script's locks. */
export interface Screen {
  /** Waits for the person; throws where nobody answers. */
  alert(title: string, prompt: string, buttons: ButtonSetName): ButtonName;
  prompt(
    title: string,
    prompt: string,
    buttons: ButtonSetName,
  ): {button: ButtonName; text: string};
  /** `seconds` < 0: until the person closes it. */
  toast(message: string, title: string, seconds: number): void;
  panel(panel: Panel): void;
  menu(caption: string, items: MenuItem[]): void;
  /** Takes the menus of that caption away; false where there is none. */
  dropMenu(caption: string): boolean;
}

/** The files of one kind that the script's person can reach: spreadsheets, or documents. */
export interface Shelf<File extends {readonly id: string}> {
  /** The file that the script is bound to; null for a standalone script, or where the container is of another kind. */
  readonly active: File | null;
  get(id: string): File | undefined;
  add(file: File): void;
}

/** One run of a script; the same object stays for the whole life of its services. */
export interface Runtime {
  readonly meter: Meter;
  /** E-mail of the person at the keyboard, '' if unknown. */
  readonly person: string;
  /** The injectable clock; `Utilities.sleep` advances it. */
  readonly now: () => Date;
  /** Locale of the person, as «ru_RU». */
  readonly locale: string;
  /** Time zone of the script, as «Asia/Yekaterinburg». */
  readonly timeZone: string;
  readonly authMode: AuthMode;
  /** Lets milliseconds of the host's clock pass without waiting for them; the run's time limit counts them. */
  pass(milliseconds: number): void;
  /** Absent where a script has no screen (a time trigger, an API run). */
  readonly screen?: Screen;
  /**
   * Throws Google's «You do not have permission to call …» when the manifest grants none of the scopes.
   * Scopes may be short («documents») or whole addresses.
   */
  requireScope(...anyOf: string[]): void;
}

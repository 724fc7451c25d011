/** What a document consists of, before any document service: a list of blocks made by a pure function. */

export type Align = 'left' | 'center' | 'right';

export interface Heading {
  readonly type: 'heading';
  /** 0 is the title of the document. */
  readonly level: 0 | 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Share of the page's width that stays free at the left. */
  readonly indent?: number;
}

/** What the document was made from; the moment of the run is added when it is drawn. */
export interface SourceLine {
  readonly type: 'source';
  readonly text: string;
}

export interface TableBlock {
  readonly type: 'table';
  /** Repeats on each page; a table may have none. */
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    /** Totals stand out. */
    readonly strong?: boolean;
    /** A heading between the rows. */
    readonly section?: boolean;
  }[];
  /** Shares of the page's width, one a column; they add up to 1. */
  readonly widths: readonly number[];
  readonly align: readonly Align[];
}

/** Bars by category, drawn by Apps Script's own charts. */
export interface Chart {
  readonly type: 'chart';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
  }[];
  readonly stacked: boolean;
  /** Title of the axis of values, with its unit. */
  readonly axis: string;
}

/** Lines to be signed: posts only, never names. */
export interface Signatures {
  readonly type: 'signatures';
  readonly posts: readonly string[];
}

export interface PageBreak {
  readonly type: 'page break';
}

export type Block =
  | Heading
  | Paragraph
  | SourceLine
  | TableBlock
  | Chart
  | Signatures
  | PageBreak;

/** Nothing in it depends on the moment of the run: equal reports are one document. */
export interface Report {
  /** Name of the file. */
  readonly title: string;
  /** Stands in the footer of each page. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** A report with every text of it changed. */
export function withTexts(
  {title, footer, blocks}: Report,
  change: (text: string) => string,
): Report {
  return {
    title: change(title),
    footer: change(footer),
    blocks: blocks.map(block => changed(block, change)),
  };
}

function changed(block: Block, change: (text: string) => string): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'source':
      return {...block, text: change(block.text)};
    case 'table':
      return {
        ...block,
        header: block.header.map(change),
        rows: block.rows.map(row => ({...row, cells: row.cells.map(change)})),
      };
    case 'chart':
      return {
        ...block,
        title: change(block.title),
        axis: change(block.axis),
        categories: block.categories.map(change),
        series: block.series.map(one => ({...one, name: change(one.name)})),
      };
    case 'signatures':
      return {...block, posts: block.posts.map(change)};
    case 'page break':
      return block;
  }
}

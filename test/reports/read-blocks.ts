/** What tests ask of a report: its texts and tables, with plain spaces. */

import type {Report, TableBlock} from '../../src/reports/blocks';

export const plain = (text: string) => text.replace(/\u00a0/g, ' ');

export function tablesOf({blocks}: Report): TableBlock[] {
  return blocks.filter(block => block.type === 'table');
}

/** The table of a report that has a header; its rows as texts. */
export function tableWith(report: Report, title: string): string[][] {
  const found = tablesOf(report).find(({header}) =>
    header.some(each => plain(each) === title),
  );
  if (found === undefined) throw new Error(`No table with «${title}»`);
  return found.rows.map(({cells}) => cells.map(plain));
}

/** The table that follows a heading; its rows as texts. */
export function tableUnder(report: Report, heading: string): string[][] {
  const {blocks} = report;
  const from = blocks.findIndex(
    block => block.type === 'heading' && plain(block.text) === heading,
  );
  const table = blocks.slice(from).find(({type}) => type === 'table');
  if (from < 0 || table?.type !== 'table') {
    throw new Error(`No table under «${heading}»`);
  }
  return table.rows.map(({cells}) => cells.map(plain));
}

/** Every text, in order: a line a paragraph, a heading, a row, a post. */
export function textOf({blocks}: Report): string {
  return plain(
    blocks
      .flatMap(block => {
        switch (block.type) {
          case 'table':
            return [block.header, ...block.rows.map(({cells}) => cells)].map(
              cells => cells.join(' | '),
            );
          case 'chart':
            return [block.title];
          case 'signatures':
            return block.posts;
          case 'page break':
            return [];
          default:
            return [block.text];
        }
      })
      .join('\n'),
  );
}

/** Tables that can be drawn: rows as long as the header, widths that fill the page. */
export function expectSoundTables(report: Report): void {
  for (const {header, rows, widths, align} of tablesOf(report)) {
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 9);
    expect(align).toHaveLength(widths.length);
    expect([0, widths.length]).toContain(header.length);
    for (const {cells} of rows) expect(cells).toHaveLength(widths.length);
    expect(rows.length).toBeGreaterThan(0);
  }
}

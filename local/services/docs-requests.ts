// Requests of Docs.Documents.batchUpdate, each checked before any is applied.
import type {DocNode} from './document/node';
import {NotInLocalHost, ServiceError} from './service-error';

type Fields = Record<string, unknown>;
type Wrong = (why: string) => ServiceError;
type Edit = () => void;
type Request = (table: DocNode, fields: Fields, wrong: Wrong) => Edit;

/** Requests about one table; each names it by `tableStartLocation`. */
const requests: Record<string, Request> = {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableRowStyle,
};

/**
 * What a request will do.
 * @param tableAt the table of the body that starts at an index
 */
export function editOf(
  request: object,
  tableAt: (index: unknown) => DocNode | undefined,
  wrong: (kind: string, why: string) => ServiceError,
): Edit {
  const [kind, ...others] = Object.keys(request);
  const known = Object.hasOwn(requests, kind ?? '');
  if (!known || others.length > 0) {
    throw new NotInLocalHost(`Docs request ${Object.keys(request).join(', ')}`);
  }
  const fields = (request as Record<string, Fields>)[kind];
  if (fields.tableRange) throw new NotInLocalHost(`Docs ${kind}.tableRange`);
  const {index, segmentId} = (fields.tableStartLocation ?? {}) as Fields;
  const table = segmentId ? undefined : tableAt(index);
  if (!table) {
    throw wrong(
      kind,
      'Invalid table start location. Must specify the start index of the table.',
    );
  }
  return requests[kind](table, fields, why => wrong(kind, why));
}

function pinTableHeaderRows(
  table: DocNode,
  {pinnedHeaderRowsCount: count = 0}: Fields,
  wrong: Wrong,
): Edit {
  if (!(Number(count) >= 0 && Number(count) <= table.children.length)) {
    throw wrong(`The table has no ${String(count)} rows to pin.`);
  }
  return () => {
    table.pinnedRows = Number(count);
  };
}

const verticals: Record<string, string> = {
  TOP: 'TOP',
  MIDDLE: 'CENTER',
  BOTTOM: 'BOTTOM',
};

/** «When [tableStartLocation is] specified, the updates are applied to all the cells in the table» (reference). */
function updateTableCellStyle(
  table: DocNode,
  fields: Fields,
  wrong: Wrong,
): Edit {
  const style = (fields.tableCellStyle ?? {}) as Fields;
  const changes = listed(fields, wrong).map((name): [string, unknown] => {
    if (/^padding(Top|Bottom|Left|Right)$/.test(name)) {
      const attribute = name.replace('padding', 'PADDING_').toUpperCase();
      return [attribute, points(style[name], wrong)];
    }
    if (name === 'contentAlignment') {
      const vertical = verticals[String(style[name])];
      if (!vertical) throw wrong(`Invalid ${name}: ${String(style[name])}`);
      return ['VERTICAL_ALIGNMENT', vertical];
    }
    throw new NotInLocalHost(`Docs tableCellStyle.${name}`);
  });
  return () => {
    for (const cell of table.children.flatMap(row => row.children)) {
      Object.assign(cell.attributes, Object.fromEntries(changes));
    }
  };
}

/** All rows where `rowIndices` names none. */
function updateTableRowStyle(
  table: DocNode,
  fields: Fields,
  wrong: Wrong,
): Edit {
  const style = (fields.tableRowStyle ?? {}) as Fields;
  const unserved = listed(fields, wrong).find(
    name => name !== 'preventOverflow',
  );
  if (unserved) throw new NotInLocalHost(`Docs tableRowStyle.${unserved}`);
  const indices = (fields.rowIndices ?? []) as number[];
  const wanted = indices.map(index => table.children[index]);
  if (wanted.includes(undefined as never)) {
    throw wrong(`The table has no rows ${indices.join(', ')}.`);
  }
  return () => {
    for (const row of indices.length > 0 ? wanted : table.children) {
      row.staysOnPage = style.preventOverflow === true;
    }
  };
}

/** The fields of a style that a request changes; «*» for all of them is not served. */
function listed({fields}: Fields, wrong: Wrong): string[] {
  const names = String(fields ?? '')
    .split(',')
    .filter(name => name !== '');
  if (names.length === 0) {
    throw wrong("At least one field must be listed in 'fields'.");
  }
  return names;
}

function points(dimension: unknown, wrong: Wrong): number {
  const {magnitude, unit} = (dimension ?? {}) as Fields;
  if (typeof magnitude !== 'number' || magnitude < 0 || unit !== 'PT') {
    throw wrong('A dimension wants a magnitude and the unit PT.');
  }
  return magnitude;
}

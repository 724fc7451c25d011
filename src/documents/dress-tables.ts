/**
 * What tables want and DocumentApp has no call for, or one a cell: headers that repeat on each page, rows that stay
 * whole, the room inside cells. The Docs REST API is asked as an advanced service, with the same scope:
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request
 */

/** Requests that the published types (@types/google-apps-script 2.0.13) do not know yet. */
type Request = GoogleAppsScript.Docs.Schema.Request & {
  readonly [kind: string]: object;
};

const inPoints = (magnitude: number) => ({magnitude, unit: 'PT'});

const CELL = {
  paddingTop: inPoints(2),
  paddingBottom: inPoints(2),
  paddingLeft: inPoints(4),
  paddingRight: inPoints(4),
  contentAlignment: 'MIDDLE',
};

/** Dresses every table of a saved document, the first row being its header unless the table is a list of signatures. */
export function dressTables(
  documentId: string,
  hasHeader: (table: number) => boolean,
): void {
  const documents = Docs?.Documents;
  if (documents === undefined) {
    throw new Error('Docs is not enabled in appsscript.json.');
  }
  const requests = (documents.get(documentId).body?.content ?? [])
    .filter(({table}) => table !== undefined)
    .flatMap(({startIndex}, place): Request[] => {
      const tableStartLocation = {index: startIndex};
      const pin = {
        pinTableHeaderRows: {tableStartLocation, pinnedHeaderRowsCount: 1},
      };
      return [
        {
          updateTableCellStyle: {
            tableStartLocation,
            tableCellStyle: CELL,
            fields: Object.keys(CELL).join(','),
          },
        },
        {
          updateTableRowStyle: {
            tableStartLocation,
            tableRowStyle: {preventOverflow: true},
            fields: 'preventOverflow',
          },
        },
        ...(hasHeader(place) ? [pin] : []),
      ];
    });
  if (requests.length > 0) documents.batchUpdate({requests}, documentId);
}

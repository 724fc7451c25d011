/**
 * Headers of tables that repeat on each page. DocumentApp has no call for it, so that the Docs REST API is asked
 * as an advanced service, with the same scope: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#PinTableHeaderRowsRequest
 */

/** A request that the published types (@types/google-apps-script 2.0.13) do not know yet. */
type PinRequest = GoogleAppsScript.Docs.Schema.Request & {
  readonly pinTableHeaderRows: {
    readonly tableStartLocation: {readonly index: number | undefined};
    readonly pinnedHeaderRowsCount: number;
  };
};

/** Pins the first row of each table of a saved document. */
export function pinTableHeaders(documentId: string): void {
  const documents = Docs?.Documents;
  if (documents === undefined) {
    throw new Error('Docs is not enabled in appsscript.json.');
  }
  const content = documents.get(documentId).body?.content ?? [];
  const requests = content
    .filter(({table}) => table !== undefined)
    .map(
      ({startIndex}): PinRequest => ({
        pinTableHeaderRows: {
          tableStartLocation: {index: startIndex},
          pinnedHeaderRowsCount: 1,
        },
      }),
    );
  if (requests.length > 0) documents.batchUpdate({requests}, documentId);
}

// What a service throws, and how the local host says no.

/**
 * An error of a Google service, in Google's words. The membrane rethrows it inside the script as an error whose
 * `name` is «Exception», as Apps Script does.
 */
export class ServiceError extends Error {
  constructor(
    message: string,
    readonly details?: object,
  ) {
    super(message);
    this.name = 'Exception';
  }
}

/**
 * The host does not do what Google does here: never a silent no-op. Scripts see an `Error` with the text
 * «not in the local host: Range.xyz».
 */
export class NotInLocalHost extends Error {
  constructor(readonly what: string) {
    super(`not in the local host: ${what}`);
    this.name = 'NotInLocalHost';
  }
}

// Names of Google's classes: as @types/google-apps-script has them, as messages show them, as objects print.
import {enumNameOf} from './enum';

/** A class whose objects scripts may hold. */
export interface GasClass {
  /** «Spreadsheet.Range»: namespace and interface in @types/google-apps-script. */
  readonly gas: string;
}

/** The class of a service object, undefined for any other value. */
export function gasClassOf(value: object): string | undefined {
  return (value.constructor as Partial<GasClass> | undefined)?.gas;
}

/** What `toString()` of a service object or of an enum's member gives: «Range», «DOTTED». */
export function printedName(value: object): string | undefined {
  if (enumNameOf(value) !== undefined) return String(value);
  return gasClassOf(value)?.split('.')[1];
}

const tops: Record<string, string> = {
  Spreadsheet: 'SpreadsheetApp',
  Document: 'DocumentApp',
  Charts: 'Charts',
};

/** A class in Google's messages: «SpreadsheetApp.Range», «Blob». */
export function classLabel(gasClass: string): string {
  const [namespace, name] = gasClass.split('.');
  const top = tops[namespace];
  return top && top !== name ? `${top}.${name}` : name;
}

/** A method in Google's messages: «SpreadsheetApp.Range.setValue», «Utilities.formatDate», «Blob.getAs». */
export function methodLabel(gasClass: string, method: string): string {
  return `${classLabel(gasClass)}.${method}`;
}

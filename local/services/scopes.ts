// Which scope a method wants, and what a run may do under its authorisation. Source: «Authorization» of each method
// in Google's reference, and «Simple triggers», «Editor add-on authorization» of its guides.
import {ServiceError} from './service-error';
import type {AuthMode} from './runtime';

const prefix = 'https://www.googleapis.com/auth/';

/** A scope in full: «documents» → its address. */
export function scopeAddress(scope: string): string {
  return scope.startsWith('https://') ? scope : prefix + scope;
}

const ofMethods: Record<string, string[]> = {
  'Spreadsheet.SpreadsheetApp.create': ['spreadsheets'],
  'Spreadsheet.SpreadsheetApp.open': ['spreadsheets'],
  'Spreadsheet.SpreadsheetApp.openById': ['spreadsheets'],
  'Spreadsheet.SpreadsheetApp.openByUrl': ['spreadsheets'],
  'Spreadsheet.Spreadsheet.copy': ['spreadsheets'],
  'Spreadsheet.Sheet.copyTo': ['spreadsheets.currentonly', 'spreadsheets'],
  'Document.DocumentApp.create': ['documents'],
  'Document.DocumentApp.openById': ['documents'],
  'Document.DocumentApp.openByUrl': ['documents'],
  'Base.Ui.showSidebar': ['script.container.ui'],
  'Base.Ui.showModalDialog': ['script.container.ui'],
  'Base.Ui.showModelessDialog': ['script.container.ui'],
  'Base.Session.getActiveUser': ['userinfo.email'],
  'Base.Session.getEffectiveUser': ['userinfo.email'],
  'Script.ScriptApp.deleteTrigger': ['script.scriptapp'],
  'Script.ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'Script.ScriptApp.getUserTriggers': ['script.scriptapp'],
  'Script.ScriptApp.newTrigger': ['script.scriptapp'],
};

/** Makers of values and menus: they touch nobody's data. */
const free =
  /^Spreadsheet\.(SpreadsheetApp\.(new|getUi|flush)|\w+Builder\.)|^Document\.DocumentApp\.getUi/;

/**
 * The scopes of which one is enough, or none. Methods of open files want nothing more than their opening did, which
 * the scopes of the container's own service cover.
 */
export function scopesOf(gasClass: string, method: string): string[] {
  const full = `${gasClass}.${method}`;
  const own = ofMethods[full];
  if (own) return own;
  if (free.test(full)) return [];
  if (gasClass.startsWith('Spreadsheet.')) {
    return ['spreadsheets.currentonly', 'spreadsheets'];
  }
  if (gasClass.startsWith('Docs.')) return ['documents'];
  if (gasClass.startsWith('Document.')) {
    return ['documents.currentonly', 'documents'];
  }
  return [];
}

/** Scopes that a simple trigger has without anybody's consent: the file that it is bound to. */
const ofContainer = ['spreadsheets.currentonly', 'documents.currentonly'];

/** In NONE an add-on may build its menu and know the locale, no more. */
const evenUnauthorised =
  /^(Base\.(Menu|Ui\.create|Logger|console|Session\.getActiveUserLocale)|HTML\.|Utilities\.|Spreadsheet\.SpreadsheetApp\.getUi|Document\.DocumentApp\.getUi|Script\.ScriptApp\.getAuthorizationInfo)/;

/** Rights of a run: the scopes of its manifest (undefined: Google finds out by itself) and its authorisation. */
export interface Rights {
  authMode: AuthMode;
  scopes: readonly string[] | undefined;
  /** Those that the person took away on the consent screen. */
  refused: readonly string[];
}

/**
 * Throws what Google throws where the run may not call the method.
 * @param label as messages name it, «SpreadsheetApp.openById»
 */
export function checkRights(
  rights: Rights,
  gasClass: string,
  method: string,
  label: string,
): void {
  const wanted = scopesOf(gasClass, method);
  if (rights.authMode === 'NONE') {
    if (!evenUnauthorised.test(`${gasClass}.${method}`)) {
      throw denied('You do not have permission to call', label, wanted);
    }
    return;
  }
  if (wanted.length === 0) return;
  requireScopes(rights, label, wanted);
  // A simple trigger knows the person only now and then, so that Google answers with an empty address: see Session.
  if (
    rights.authMode === 'LIMITED' &&
    gasClass !== 'Base.Session' &&
    !wanted.some(scope => ofContainer.includes(scope))
  ) {
    throw denied('You do not have permission to call', label, wanted);
  }
}

/** Throws where none of `wanted` is left of the scopes that the manifest lists and the person granted. */
export function requireScopes(
  rights: Rights,
  label: string,
  wanted: readonly string[],
): void {
  const known = (rights.scopes ?? wanted).map(scopeAddress);
  const refused = rights.refused.map(scopeAddress);
  const isGranted = (scope: string) =>
    known.includes(scope) && !refused.includes(scope);
  if (wanted.map(scopeAddress).some(isGranted)) return;
  throw denied(
    'Specified permissions are not sufficient to call',
    label,
    wanted,
  );
}

function denied(
  beginning: string,
  label: string,
  wanted: readonly string[],
): ServiceError {
  const list = wanted.map(scopeAddress).join(' || ');
  const needs = wanted.length > 1 ? `(${list})` : list;
  const tail = needs ? ` Required permissions: ${needs}` : '';
  return new ServiceError(`${beginning} ${label}.${tail}`);
}

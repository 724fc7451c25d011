// MimeType: names for types, so that scripts need not spell them.

const googleApps = 'application/vnd.google-apps.';
const openDocument = 'application/vnd.oasis.opendocument.';
const openXml = 'application/vnd.openxmlformats-officedocument.';

/** Reference, «Enum MimeType»: its members are plain strings. */
export const mimeTypes = {
  GOOGLE_APPS_SCRIPT: `${googleApps}script`,
  GOOGLE_DRAWINGS: `${googleApps}drawing`,
  GOOGLE_DOCS: `${googleApps}document`,
  GOOGLE_FORMS: `${googleApps}form`,
  GOOGLE_SHEETS: `${googleApps}spreadsheet`,
  GOOGLE_SITES: `${googleApps}site`,
  GOOGLE_SLIDES: `${googleApps}presentation`,
  FOLDER: `${googleApps}folder`,
  SHORTCUT: `${googleApps}shortcut`,
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: `${openDocument}graphics`,
  OPENDOCUMENT_PRESENTATION: `${openDocument}presentation`,
  OPENDOCUMENT_SPREADSHEET: `${openDocument}spreadsheet`,
  OPENDOCUMENT_TEXT: `${openDocument}text`,
  MICROSOFT_EXCEL: `${openXml}spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${openXml}presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: `${openXml}wordprocessingml.document`,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
};

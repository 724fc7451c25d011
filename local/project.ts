// A script project as it would be pushed to Google: its code, its pages, its manifest.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';

/** The parts of appsscript.json that the host obeys. */
export interface Manifest {
  timeZone?: string;
  /** Undefined: Google finds out by itself which scopes the code wants. */
  oauthScopes?: string[];
  dependencies?: {enabledAdvancedServices?: {userSymbol: string}[]};
}

export interface ProjectFile {
  name: string;
  text: string;
}

export interface Project {
  /** In Google's order. */
  code: ProjectFile[];
  /** Pages by name without «.html». */
  pages: Record<string, string>;
  manifest: Manifest;
}

const codeEndings = ['.js', '.gs'];

/** A project out of file names and texts; `appsscript.json` is among them or absent. */
export function projectOf(files: Record<string, string>): Project {
  const project: Project = {code: [], pages: {}, manifest: {}};
  for (const [name, text] of Object.entries(files)) {
    if (codeEndings.includes(extname(name))) project.code.push({name, text});
    else if (extname(name) === '.html') {
      project.pages[name.slice(0, -'.html'.length)] = text;
    } else if (name === 'appsscript.json') {
      project.manifest = JSON.parse(text) as Manifest;
    }
  }
  return project;
}

/** The project in a folder, as dist/. */
export function readProject(folder: string): Project {
  if (!existsSync(folder)) {
    throw new Error(`no folder ${folder}: run «npm run build» first`);
  }
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, {recursive: true}) as string[]) {
    if (/\.(js|gs|html)$|(^|\/)appsscript\.json$/.test(name)) {
      files[name.replaceAll('\\', '/')] = readFileSync(
        join(folder, name),
        'utf8',
      );
    }
  }
  return projectOf(files);
}

// The live workbook over HTTP on this machine: the page, its events, what it asks.

import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {scriptRun} from '../page/script-run';
import {projectRoot} from '../signatures/table';
import {
  fileHeaders,
  frameHeaders,
  Gate,
  pageHeaders,
  plainHeaders,
  previewHeaders,
} from './gate';
import {LiveBook, type LiveOptions} from './live-book';
import {framePage, livePage, previewPage} from './pages';
import type {Gesture, QuestionAnswer, Selection} from './protocol';

export interface ServeOptions extends LiveOptions {
  /** Another one is taken where somebody has it. */
  readonly port: number;
  /** JSON of the `DeskImage` to begin with. */
  readonly image: string;
}

const PAGE_FOLDER = 'build/local/page/window';
const MOST_BYTES = 64 * 1024 * 1024;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A request that cannot be served: its status and the words for the person. */
class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export class LiveServer {
  private readonly files = pageFiles();
  private gate!: Gate;

  private constructor(
    private readonly book: LiveBook,
    private readonly http: Server,
  ) {}

  static async start({
    port,
    image,
    ...options
  }: ServeOptions): Promise<LiveServer> {
    const book = await LiveBook.open(image, options);
    const http = createServer();
    const server = new LiveServer(book, http);
    http.on('request', (request, response) => {
      void server.serve(request, response);
    });
    const taken = await listen(http, port);
    server.gate = new Gate(taken);
    return server;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async close(): Promise<void> {
    await this.book.close();
    this.http.closeAllConnections();
    await new Promise(resolve => this.http.close(resolve));
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      const url = new URL(request.url ?? '/', this.url);
      const isOpen =
        request.method === 'GET' &&
        (url.pathname === '/' || this.files.has(url.pathname));
      const refusal = isOpen
        ? this.gate.refusesPage(request)
        : this.gate.refuses(request);
      if (refusal !== undefined) throw new Refused(403, `Отказано: ${refusal}`);
      if (request.method === 'GET') await this.get(url, response);
      else if (request.method === 'POST')
        await this.post(url, request, response);
      else throw new Refused(405, 'Так нельзя.');
    } catch (error) {
      const status = error instanceof Refused ? error.status : 500;
      if (response.headersSent) return void response.end();
      const {message} = error as Error;
      send(response, status, 'application/json', JSON.stringify({message}));
    }
  }

  private async get(url: URL, response: ServerResponse): Promise<void> {
    const [, first, second, third] = url.pathname.split('/');
    switch (first) {
      case '':
        response.setHeader('set-cookie', this.gate.cookie);
        return send(
          response,
          200,
          'text/html; charset=utf-8',
          livePage(this.gate.secret),
          pageHeaders,
        );
      case 'page': {
        const file = this.files.get(url.pathname);
        if (!file) throw new Refused(404, 'Такого файла нет.');
        response.setHeader('etag', file.tag);
        if (response.req.headers['if-none-match'] === file.tag) {
          return send(response, 304, file.type, '', fileHeaders);
        }
        return send(response, 200, file.type, file.bytes, fileHeaders);
      }
      case 'events':
        return this.book.connect(
          url.searchParams.get('window') ?? '',
          response,
        );
      case 'state':
        return send(response, 200, 'application/json', await this.book.state());
      case 'book.xlsx':
        return download(
          response,
          XLSX,
          'Инносеть.xlsx',
          await this.book.download(),
        );
      case 'frame': {
        const page = this.book.frame(second);
        if (!page) throw new Refused(404, 'Этой страницы больше нет.');
        const {functionNames} = this.book;
        const origin = originOf(response);
        return send(
          response,
          200,
          'text/html; charset=utf-8',
          framePage(page, scriptRun(functionNames, origin), origin),
          frameHeaders,
        );
      }
      case 'documents': {
        const id = decodeURIComponent(second ?? '');
        const preview = await this.book.preview(id);
        if (third === 'word') {
          const bytes = await this.book.word(id);
          return download(response, DOCX, `${preview.title}.docx`, bytes);
        }
        return send(
          response,
          200,
          'text/html; charset=utf-8',
          previewPage(preview.title, preview.html),
          previewHeaders,
        );
      }
      case 'charts':
        return send(
          response,
          200,
          'image/png',
          await this.book.chart(second ?? '', Number(third)),
        );
      default:
        throw new Refused(404, 'Такой страницы нет.');
    }
  }

  private async post(
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const bytes = await body(request);
    if (url.pathname === '/book') {
      const name = url.searchParams.get('name') ?? '';
      await this.book.openFile(name, bytes).catch((error: Error) => {
        throw new Refused(422, error.message);
      });
      return reply(response, {});
    }
    const asked = readJson(bytes);
    const window = text(asked, 'window');
    const selection = asked.selection as Selection | undefined;
    switch (url.pathname) {
      case '/sit':
        return reply(
          response,
          await this.book.sit(window, text(asked, 'person')),
        );
      case '/gesture':
        return reply(
          response,
          await this.book.gesture(
            window,
            asked.gesture as Gesture,
            asked.confirmed === true,
            selection,
          ),
        );
      case '/run':
        return reply(
          response,
          await this.book.run(
            window,
            text(asked, 'functionName'),
            asked.args as unknown[] | undefined,
            selection,
          ),
        );
      case '/list':
        return reply(
          response,
          await this.book.list(
            text(asked, 'sheet'),
            Number(asked.row),
            Number(asked.column),
          ),
        );
      case '/answer':
        this.book.answer(window, asked as unknown as QuestionAnswer);
        return reply(response, {});
      case '/stop':
        this.book.stop(Number(asked.id));
        return reply(response, {});
      default:
        throw new Refused(404, 'Такой страницы нет.');
    }
  }
}

interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** A browser that has the file of this tag need not fetch and compile it again. */
  readonly tag: string;
}

/** Files of the built page by address: nothing else of the disk can be asked for. */
function pageFiles(): Map<string, PageFile> {
  const folder = join(projectRoot(), PAGE_FOLDER);
  return new Map(
    readdirSync(folder).flatMap(name => {
      const type = types[extname(name)];
      if (!type) return [];
      const bytes = readFileSync(join(folder, name));
      const hash = createHash('sha1').update(bytes).digest('base64url');
      return [[`/page/${name}`, {type, bytes, tag: `"${hash}"`}]];
    }),
  );
}

/** Listens on the loopback address only; the port, or a free one where it is taken. */
async function listen(http: Server, port: number): Promise<number> {
  const attempt = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(wanted, '127.0.0.1', () => {
        http.off('error', reject);
        resolve();
      });
    });
  await attempt(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return attempt(0);
  });
  return (http.address() as AddressInfo).port;
}

function body(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) {
        reject(
          new Refused(413, 'Файл больше 64 МБ: такую книгу здесь не открыть.'),
        );
        request.destroy();
      } else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });
}

function readJson(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Answered below like any other text that is no object.
  }
  throw new Refused(400, 'Запрос – не объект JSON.');
}

function text(asked: Record<string, unknown>, name: string): string {
  const value = asked[name];
  if (typeof value === 'string') return value;
  throw new Refused(400, `В запросе нет «${name}».`);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
  headers = plainHeaders,
): void {
  response.writeHead(status, {...headers, 'content-type': type});
  response.end(content);
}

const reply = (response: ServerResponse, value: unknown): void =>
  send(response, 200, 'application/json', JSON.stringify(value));

function download(
  response: ServerResponse,
  type: string,
  name: string,
  bytes: Uint8Array,
): void {
  const encoded = encodeURIComponent(name.replace(/[\\/:*?"<>|]/g, ' '));
  send(response, 200, type, bytes, {
    ...plainHeaders,
    'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
  });
}

/** Of the page that asked: `localhost` and `127.0.0.1` are two. */
const originOf = ({req}: ServerResponse): string =>
  `http://${req.headers.host}`;

// `npm run local -- FUNCTION [JSON args] --book FILE.xlsx|FOLDER --as EMAIL --out FOLDER [--meter FILE.json]`
import {writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {openBook} from '../open-book';
import {saveResults} from '../save-results';
import type {Host} from '../host';
import type {ButtonName} from '../services/runtime';
import {pageText} from './page-text';
import type {Terminal} from './terminal';

const usage = `npm run local -- ФУНКЦИЯ ['[аргументы JSON]'] --book КНИГА.xlsx|ПАПКА [--as ПОЧТА] [--out ПАПКА]
  [--meter ФАЙЛ.json] [--answer КНОПКА[=текст]]…
Кнопки ответов: OK, CANCEL, YES, NO, CLOSE; ответы берутся по порядку вопросов.`;

const buttons: readonly string[] = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];

interface Request {
  functionName: string;
  args: unknown[];
  book: string;
  as: string;
  out?: string;
  meter?: string;
  answers: {button: ButtonName; text?: string}[];
}

/**
 * Runs one function of the built add-on on a book, as a menu item does. Returns the exit code: 1 where the function
 * threw, with the message that a user would see among the errors; what was written before stays written, as on Google.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  let request: Request;
  let host: Host;
  try {
    request = readRequest(argv);
    host = await openBook(request.book, {person: request.as});
  } catch (error) {
    terminal.error((error as Error).message);
    return 1;
  }
  for (const {button, text} of request.answers) host.ui.answer(button, text);
  host.ui.onShow = (text, html) => {
    terminal.out(text);
    if (html !== undefined) terminal.out(pageText(html));
  };
  const code = call(host, request, terminal);
  await save(host, request, terminal);
  host.book.close();
  return code;
}

function call(host: Host, request: Request, terminal: Terminal): number {
  try {
    const result = host.run(request.functionName, request.args);
    if (result !== undefined) terminal.out(JSON.stringify(result));
    return 0;
  } catch (error) {
    terminal.error((error as Error).message);
    return 1;
  }
}

async function save(
  host: Host,
  {out, meter}: Request,
  terminal: Terminal,
): Promise<void> {
  if (meter !== undefined) {
    const used = host.meter!;
    const report = {...used.usage(), predictedMilliseconds: used.predicted()};
    await writeFile(meter, `${JSON.stringify(report, null, 2)}\n`);
  }
  if (out === undefined) return;
  for (const path of await saveResults(host, out)) terminal.out(path);
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        book: {type: 'string'},
        as: {type: 'string', default: ''},
        out: {type: 'string'},
        meter: {type: 'string'},
        answer: {type: 'string', multiple: true, default: []},
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

function readRequest(argv: readonly string[]): Request {
  const {values, positionals} = readOptions(argv);
  const [functionName, json = '[]', ...rest] = positionals;
  if (!functionName || rest.length > 0 || values.book === undefined) {
    throw new Error(usage);
  }
  return {
    ...values,
    functionName,
    args: readArguments(json),
    book: values.book,
    answers: values.answer.map(readAnswer),
  };
}

function readArguments(json: string): unknown[] {
  let args: unknown;
  try {
    args = JSON.parse(json);
  } catch {
    throw new Error(`Аргументы – не JSON: ${json}`);
  }
  if (!Array.isArray(args)) {
    throw new Error(`Аргументы – не список JSON: ${json}`);
  }
  return args;
}

function readAnswer(text: string): {button: ButtonName; text?: string} {
  const [button, ...words] = text.split('=');
  if (!buttons.includes(button)) {
    throw new Error(`Нет кнопки «${button}»; есть: ${buttons.join(', ')}`);
  }
  return {
    button: button as ButtonName,
    text: words.length > 0 ? words.join('=') : undefined,
  };
}

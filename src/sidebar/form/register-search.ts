/** Registers that are too long to be sent: their rows are searched at the server while the person types. */

import {useRef, useState} from 'preact/hooks';
import type {TableName} from '../../model/schema';
import {comparable} from '../../model/normalise';
import {ask} from '../server';
import type {FoundRows} from './names';

/** A pause in typing. */
const PAUSE = 300;

export interface RegisterSearch {
  readonly found: FoundRows;
  /** Texts for which the server has answered: see `askedKey`. */
  readonly asked: ReadonlySet<string>;
  /** What goes on in a register; '' where nothing does. */
  remark(table: TableName): string;
  search(table: TableName, text: string): void;
}

/** How a text that was searched in a register is remembered. */
export function askedKey(table: TableName, text: string): string {
  return `${table} ${comparable(text)}`;
}

export function useRegisterSearch(): RegisterSearch {
  const [found, setFound] = useState<FoundRows>({});
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [remarks, setRemarks] = useState<{
    readonly [table: string]: string | undefined;
  }>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Answers to anything but the last text come too late. */
  const latest = useRef<{[table: string]: string}>({});
  const remarkOf = (table: TableName, remark: string | undefined) =>
    setRemarks(before => ({...before, [table]: remark}));

  const fetchRows = async (table: TableName, text: string) => {
    const remark = await ask('searchRegister', {table, text}).then(
      answer => {
        if (answer.state === 'refused') return answer.message;
        setFound(before => ({
          ...before,
          [table]: [
            ...answer.rows,
            ...(before[table] ?? []).filter(
              ({code}) => !answer.rows.some(row => row.code === code),
            ),
          ],
        }));
        setAsked(before => new Set([...before, askedKey(table, text)]));
        return '';
      },
      () =>
        'Поиск не ответил. Допечатайте название: оно проверится при сохранении.',
    );
    if (latest.current[table] === text) {
      remarkOf(table, remark);
    }
  };

  return {
    found,
    asked,
    remark: table =>
      remarks[table] ??
      (found[table] === undefined ? 'Введите часть названия.' : ''),
    search(table, text) {
      clearTimeout(timer.current);
      latest.current[table] = text;
      if (comparable(text) === '' || asked.has(askedKey(table, text))) {
        remarkOf(table, undefined);
        return;
      }
      remarkOf(table, 'Ищу…');
      timer.current = setTimeout(() => void fetchRows(table, text), PAUSE);
    },
  };
}

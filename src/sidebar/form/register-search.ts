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
  /** Whether the server has answered for this text. */
  isAsked(table: TableName, text: string): boolean;
  /** What goes on in a register; '' where nothing does. */
  remark(table: TableName): string;
  search(table: TableName, text: string): void;
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
  const keyOf = (table: TableName, text: string) =>
    `${table} ${comparable(text)}`;

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
        setAsked(before => new Set([...before, keyOf(table, text)]));
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
    isAsked: (table, text) => asked.has(keyOf(table, text)),
    remark: table =>
      remarks[table] ??
      (found[table] === undefined ? 'Введите часть названия.' : ''),
    search(table, text) {
      clearTimeout(timer.current);
      latest.current[table] = text;
      if (comparable(text) === '' || asked.has(keyOf(table, text))) {
        remarkOf(table, undefined);
        return;
      }
      remarkOf(table, 'Ищу…');
      timer.current = setTimeout(() => void fetchRows(table, text), PAUSE);
    },
  };
}

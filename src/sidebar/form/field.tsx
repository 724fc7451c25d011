/** One field of a form: its label, the control of its kind, and beneath it how what was typed is understood. */

import {useEffect, useMemo, useState} from 'preact/hooks';
import type {InvalidField, RegisterRow} from '../../contract';
import type {Column, TableName} from '../../model/schema';
import {Combobox} from './combobox';
import {GrowingText} from '../parts/growing-text';
import {PersonalDataWarning} from '../parts/personal-data-warning';
import {accepted, type Known, pieces, readField, type Reading} from './reading';
import {Several} from './several';
import {YesOrNo} from './yes-or-no';

/** A pause in typing after which a mistake may be told. */
const PAUSE = 800;

/** Kinds for which one line of a plain input is right; they have keyboards of their own on a screen. */
const INPUTS: {readonly [kind: string]: InputMode} = {
  number: 'decimal',
  day: 'numeric',
  requisite: 'numeric',
  email: 'email',
  url: 'url',
};
type InputMode = 'decimal' | 'numeric' | 'email' | 'url';

export interface FieldProps {
  readonly name: string;
  readonly column: Column<unknown>;
  readonly title: string;
  readonly help: string;
  readonly typed: string;
  readonly known: Known;
  /** Values of the column's list as far as the form has them. */
  readonly rows: readonly RegisterRow[];
  /** Of the list: a search that goes on. */
  readonly remark: string;
  /** The role fixes the value. */
  readonly isFixed: boolean;
  /** What the server has said of it. */
  readonly refused?: InvalidField;
  /** «Сохранить» was pressed: mistakes are told at once. */
  readonly isStrict: boolean;
  readonly onType: (text: string) => void;
  readonly onSearch: (table: TableName, text: string) => void;
}

export function fieldId(name: string): string {
  return `field-${name}`;
}

export function Field(props: FieldProps) {
  const {name, column, typed, known, refused, isFixed} = props;
  const [isFocused, setFocused] = useState(false);
  const settled = useSettled(typed);
  const reading = useMemo(
    () => readField(column, typed, known),
    [column, typed, known],
  );
  const isTyping =
    isFocused && (column.kind.list !== undefined || settled !== typed);
  const wrong =
    refused ??
    (reading.state === 'wrong' && (props.isStrict || !isTyping)
      ? reading
      : undefined);
  const wordId = `${fieldId(name)}-word`;
  return (
    <div class={wrong === undefined ? 'field' : 'field is-wrong'}>
      <Label {...props} />
      {isFixed ? (
        <input
          id={fieldId(name)}
          value={typed}
          readOnly
          aria-describedby={wordId}
        />
      ) : (
        // The words below are no part of it: pressing what they offer shall not hide it.
        <div
          onFocusIn={() => setFocused(true)}
          onFocusOut={() => setFocused(false)}
        >
          <Control {...props} wordId={wordId} isWrong={wrong !== undefined} />
        </div>
      )}
      <div id={wordId} class="word" aria-live="polite">
        {wrong === undefined ? (
          <Understood reading={reading} help={props.help} isFixed={isFixed} />
        ) : (
          <Wrong
            wrong={wrong}
            onAccept={instead => {
              if (reading.state !== 'wrong' || !reading.offer) return;
              props.onType(accepted(column, typed, reading.offer, instead));
              document.getElementById(fieldId(name))?.focus();
            }}
          />
        )}
      </div>
      {/text/i.test(column.kind.name) && <PersonalDataWarning text={settled} />}
    </div>
  );
}

/** A text as it was when the person last paused. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

function Label({name, column, title}: FieldProps) {
  const words = (
    <>
      {title}
      {column.required && <span class="required"> обязательно</span>}
    </>
  );
  return column.kind.name === 'flag' ? (
    <div class="label" id={`${fieldId(name)}-label`}>
      {words}
    </div>
  ) : (
    <label class="label" for={fieldId(name)}>
      {words}
    </label>
  );
}

interface ControlProps extends FieldProps {
  readonly wordId: string;
  readonly isWrong: boolean;
}

function Control(props: ControlProps) {
  const {name, column, title, typed, known, rows, onType} = props;
  const {kind} = column;
  const common = {
    id: fieldId(name),
    label: title,
    describedBy: props.wordId,
    invalid: props.isWrong,
    required: column.required,
    typed,
    onType,
  };
  /** What a text means, as it will be written; '' where it is not understood. */
  const knownAs = (text: string) => {
    const parsed = kind.parse(text, known.context);
    return parsed.state === 'value'
      ? String(kind.format(parsed.value, known.names))
      : '';
  };
  if (kind.name === 'flag') {
    return (
      <YesOrNo
        {...common}
        labelledBy={`${fieldId(name)}-label`}
        typed={knownAs(typed)}
      />
    );
  }
  if (kind.list !== undefined) {
    const {list} = kind;
    const search = (text: string) => {
      if ('table' in list) props.onSearch(list.table, text);
    };
    return kind.several ? (
      <Several
        {...common}
        rows={rows}
        remark={props.remark}
        knownAs={knownAs}
        isUnknown={text => knownAs(text) === '' && !known.asks(column, text)}
        onSearch={search}
      />
    ) : (
      <Combobox
        {...common}
        rows={rows}
        remark={props.remark}
        onType={text => {
          onType(text);
          search(text);
        }}
        onChoose={onType}
        onLeave={() => {
          // «гимназия №49» becomes «Гимназия № 49».
          const written = knownAs(typed);
          if (written !== '' && written !== typed) onType(written);
        }}
      />
    );
  }
  const inputMode = INPUTS[kind.name];
  if (inputMode === undefined) {
    return <GrowingText {...common} lines={kind.name === 'longText'} />;
  }
  return (
    <input
      type="text"
      inputMode={inputMode}
      id={common.id}
      autocomplete="off"
      aria-describedby={common.describedBy}
      aria-invalid={common.invalid}
      aria-required={common.required}
      value={typed}
      onInput={event => onType(event.currentTarget.value)}
    />
  );
}

function Understood({
  reading,
  help,
  isFixed,
}: {
  readonly reading: Reading;
  readonly help: string;
  readonly isFixed: boolean;
}) {
  if (isFixed) return <p class="help">Здесь это поле не меняется.</p>;
  if (reading.state === 'understood') {
    return reading.said === '' ? null : (
      <p class="said">
        <span class="hidden">Понято так: </span>
        {reading.said}
      </p>
    );
  }
  return help === '' ? null : <p class="help">{help}</p>;
}

function Wrong({
  wrong,
  onAccept,
}: {
  readonly wrong: InvalidField | (Reading & {readonly state: 'wrong'});
  readonly onAccept: (name: string) => void;
}) {
  const offer = 'offer' in wrong ? wrong.offer : undefined;
  return (
    <>
      <p class="wrong">
        <span class="hidden">Ошибка: </span>
        {wrong.message}
        {offer === undefined && `; ${wrong.cure}`}
      </p>
      {offer !== undefined && (
        <p class="offer">
          Может быть, это{' '}
          {offer.names.map(name => (
            <button key={name} type="button" onClick={() => onAccept(name)}>
              {name}
            </button>
          ))}
          ?
        </p>
      )}
    </>
  );
}

/** Whether a value that was typed stands in the way of saving. */
export function standsInTheWay(
  column: Column<unknown>,
  typed: string,
  known: Known,
): boolean {
  return (
    pieces(column, typed).length > 0 &&
    readField(column, typed, known).state === 'wrong'
  );
}

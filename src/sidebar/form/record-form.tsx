/** The form of one record: a field for each column of its table, generated from the schema. */

import {Fragment} from 'preact';
import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {Form, FormRequest, RegisterRow} from '../../contract';
import {likelyDuplicates} from '../../model/duplicates';
import type {Column, Table} from '../../model/schema';
import {tableByName} from '../../model/tables';
import {Actions, Button, Notice} from '../parts/notice';
import {Page} from '../parts/page';
import {Answer} from './answer';
import {Duplicates} from './duplicates';
import {Field, fieldId, standsInTheWay} from './field';
import {helpOf} from './help';
import {knownRows, namesOf} from './names';
import {optionRows} from './options';
import {type Known} from './reading';
import {isDirty, type RecordState} from './record-state';
import {type RegisterSearch, useRegisterSearch} from './register-search';
import {changedKeys} from './typed';
import {useRecord} from './use-record';

interface RecordFormProps {
  readonly form: Form;
  /** What was done before the form opened: «Отменено: …»; '' for nothing. */
  readonly word: string;
  readonly onOpen: (request: FormRequest, word?: string) => void;
}

export function RecordForm({form, word, onOpen}: RecordFormProps) {
  const table: Table = tableByName[form.table];
  const keys = useMemo(() => fieldKeys(table, form), [form]);
  const [state, actions] = useRecord(form, keys);
  const search = useRegisterSearch();
  const known = useKnown(form, search);
  const [isStrict, setStrict] = useState(false);
  /** Where the person wants to go while something is not saved. */
  const [leaving, setLeaving] = useState<() => void>();
  const {outcome, typed, opened, code} = state;
  const dirty = isDirty(state);
  const changed = changedKeys(typed, opened);

  const wrongKeys = keys.filter(
    key =>
      refusedField(state, key) !== undefined ||
      (changed.includes(key) &&
        standsInTheWay(table.columns[key], typed[key], known)),
  );
  const save = () => {
    setStrict(true);
    if (outcome.state === 'busy') return;
    if (wrongKeys.length > 0) focusField(wrongKeys[0]);
    else actions.save();
  };
  const leave = (go: () => void) => {
    if (dirty) setLeaving(() => go);
    else go();
  };
  const open = (request: FormRequest) => leave(() => onOpen(request));

  useEffect(() => {
    if (outcome.state === 'invalid' && outcome.fields.length > 0) {
      focusField(outcome.fields[0].key);
    }
    if (outcome.state === 'saved') setStrict(false);
    if (outcome.state === 'undone' && outcome.isElsewhere) {
      onOpen({table: form.table, code}, outcome.message);
    }
  }, [outcome.state]);
  useLossWarning(dirty);

  const alike = useMemo(
    () => duplicatesOf(table, state, known),
    [state.typed, state.notSame, known],
  );

  if (outcome.state === 'deleted') {
    return (
      <Page title={form.sheet}>
        <Notice tone="good" title="Удалено" takesFocus>
          <p>{outcome.message}</p>
          <Actions>
            <Button onPress={() => actions.undo('a deletion')}>
              Отменить удаление
            </Button>
            <Button onPress={() => onOpen({table: form.table})}>
              Новая запись
            </Button>
          </Actions>
        </Notice>
      </Page>
    );
  }
  return (
    <Page
      title={form.sheet}
      about={
        <>
          <p>{placeOf(form, code)}</p>
          <nav aria-label="Другие записи">
            <Button onPress={() => open({add: true})}>Другой лист</Button>
            <Button onPress={() => open({})}>Строка под курсором</Button>
          </nav>
        </>
      }
    >
      <form
        noValidate
        aria-label={form.sheet}
        onSubmit={event => event.preventDefault()}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      >
        {keys.map(key => (
          <Fragment key={key}>
            <Field
              name={key}
              column={table.columns[key]}
              title={form.titles[key]}
              help={helpOf(form.table, key, table.columns[key])}
              typed={typed[key]}
              known={known}
              rows={rowsOf(table.columns[key], form, search)}
              remark={remarkOf(table.columns[key], form, search)}
              isFixed={form.fixed.includes(key)}
              refused={refusedField(state, key)}
              isStrict={isStrict}
              onType={text => actions.type(key, text)}
              onSearch={(name, text) => {
                if (form.registers[name]?.state === 'at the server') {
                  search.search(name, text);
                }
              }}
            />
            {key === table.label && alike.length > 0 && (
              <Duplicates
                rows={alike}
                hasStopped={false}
                onOpen={found => open({table: form.table, code: found})}
                onOther={() => {
                  actions.others(alike.map(row => row.code));
                  document.getElementById(fieldId(key))?.focus();
                }}
              />
            )}
          </Fragment>
        ))}
        {form.mayDelete && code !== undefined && (
          <DeleteRecord
            name={(table.label && typed[table.label]) || code}
            onDelete={actions.remove}
          />
        )}
        <footer>
          {word !== '' && outcome.state === 'none' && !dirty && (
            <Notice tone="good">
              <p role="status">{word}</p>
            </Notice>
          )}
          {leaving === undefined ? (
            <Answer
              state={state}
              actions={actions}
              onOpen={found => open({table: form.table, code: found})}
              onAnother={() => open({table: form.table})}
            />
          ) : (
            <Leaving
              titles={changed.map(key => form.titles[key])}
              onStay={() => setLeaving(undefined)}
              onLeave={leaving}
            />
          )}
          {isStrict && wrongKeys.length > 0 && (
            <WrongFields keys={wrongKeys} titles={form.titles} />
          )}
          <div class="bar">
            <button
              type="button"
              class="main"
              aria-disabled={outcome.state === 'busy'}
              onClick={save}
            >
              Сохранить
            </button>
            <span class="help">{dirty ? 'Есть изменения' : ''}</span>
          </div>
        </footer>
      </form>
    </Page>
  );
}

/** Columns that people fill and that the sheet has, in the order of the schema. */
export function fieldKeys(table: Table, form: Form): string[] {
  return Object.keys(table.columns).filter(
    key => !table.columns[key].hidden && key in form.titles,
  );
}

function placeOf(
  {row, code: openedCode}: Form,
  code: string | undefined,
): string {
  if (code === undefined) return 'Новая запись';
  return code === openedCode && row !== undefined
    ? `${code}, строка ${row}`
    : code;
}

function useKnown(form: Form, search: RegisterSearch): Known {
  return useMemo(() => {
    const context = namesOf(form, search.found);
    return {
      context,
      names: (name, code) =>
        knownRows(form.registers[name], search.found[name]).find(
          row => row.code === code,
        )?.name ?? '',
      asks: ({kind: {list}}, text) =>
        list !== undefined &&
        'table' in list &&
        form.registers[list.table]?.state !== 'sent' &&
        !search.isAsked(list.table, text),
    };
  }, [form, search.found, search.isAsked]);
}

function rowsOf(
  {kind: {list}}: Column<unknown>,
  {registers, vocabularies}: Form,
  {found}: RegisterSearch,
): readonly RegisterRow[] {
  if (list === undefined || 'values' in list) return [];
  return 'table' in list
    ? knownRows(registers[list.table], found[list.table])
    : optionRows(vocabularies[list.vocabulary] ?? []);
}

function remarkOf(
  {kind: {list}}: Column<unknown>,
  {registers}: Form,
  search: RegisterSearch,
): string {
  return list !== undefined &&
    'table' in list &&
    registers[list.table]?.state === 'at the server'
    ? search.remark(list.table)
    : '';
}

function refusedField({outcome}: RecordState, key: string) {
  return outcome.state === 'invalid'
    ? outcome.fields.find(field => field.key === key)
    : undefined;
}

function duplicatesOf(
  table: Table,
  state: RecordState,
  {context, names}: Known,
) {
  const {typed, code, notSame, form} = state;
  if (table.label === undefined || code !== undefined) return [];
  const {institution = ''} = typed;
  const found = context.resolve('institutions', institution);
  const periodKey = Object.keys(table.columns).find(
    key => table.columns[key].kind.name === 'period',
  );
  return likelyDuplicates(
    {
      label: typed[table.label] ?? '',
      institution:
        found.code === undefined
          ? institution
          : names('institutions', found.code) || institution,
      period: (periodKey && typed[periodKey]) ?? '',
    },
    form.others.filter(other => !notSame.includes(other.code)),
  );
}

function focusField(key: string): void {
  const element = document.getElementById(fieldId(key));
  element?.focus();
  element?.scrollIntoView({block: 'center'});
}

/** The browser asks before the page goes, where it goes by its own means. */
function useLossWarning(dirty: boolean): void {
  const isDirtyNow = useRef(dirty);
  isDirtyNow.current = dirty;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirtyNow.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}

function Leaving({
  titles,
  onStay,
  onLeave,
}: {
  readonly titles: readonly string[];
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <Notice tone="warning" title="Изменения не сохранены" takesFocus>
      <p>{titles.map(title => `«${title}»`).join(', ')}</p>
      <Actions>
        <Button main onPress={onStay}>
          Остаться
        </Button>
        <Button onPress={onLeave}>Уйти без сохранения</Button>
      </Actions>
    </Notice>
  );
}

function WrongFields({
  keys,
  titles,
}: {
  readonly keys: readonly string[];
  readonly titles: {readonly [key: string]: string};
}) {
  return (
    <Notice tone="bad" title="Не сохранено: исправьте поля">
      <ul class="links">
        {keys.map(key => (
          <li key={key}>
            <button type="button" onClick={() => focusField(key)}>
              {titles[key]}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function DeleteRecord({
  name,
  onDelete,
}: {
  readonly name: string;
  readonly onDelete: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <p class="delete">
        <Button onPress={() => setAsked(true)}>Удалить запись…</Button>
      </p>
    );
  }
  return (
    <Notice tone="warning" title={`Удалить «${name}»?`} takesFocus>
      <p>Строка исчезнет с листа. Удаление можно будет отменить.</p>
      <Actions>
        <Button onPress={() => setAsked(false)}>Не удалять</Button>
        <Button
          onPress={() => {
            setAsked(false);
            onDelete();
          }}
        >
          Удалить
        </Button>
      </Actions>
    </Notice>
  );
}

/** The form of one record: a field for each column of its table, generated from the schema. */

import {Fragment} from 'preact';
import {useEffect, useMemo, useState} from 'preact/hooks';
import type {Form, FormRequest} from '../../contract';
import type {Table} from '../../model/schema';
import {tableByName} from '../../model/tables';
import {Button, Notice} from '../parts/notice';
import {Page} from '../parts/page';
import {useAlikeRows} from './alike';
import {Answer} from './answer';
import {DeleteRecord} from './delete-record';
import {Duplicates} from './duplicates';
import {Field, fieldId, standsInTheWay} from './field';
import {helpOf} from './help';
import {fieldKeys, remarkOf, useKnown, useRows} from './known';
import {Leaving, useLossWarning} from './leaving';
import {isDirty, type RecordState} from './record-state';
import {useRegisterSearch} from './register-search';
import {changedKeys} from './typed';
import {useRecord} from './use-record';
import {focusField, WrongFields} from './wrong-fields';

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
  const rows = useRows(table, form, search);
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
  /** While something waits for an answer or a choice, that comes first. */
  const maySave =
    state.press === undefined &&
    outcome.state !== 'conflict' &&
    outcome.state !== 'duplicate';
  const save = () => {
    if (!maySave) return;
    setStrict(true);
    setLeaving(undefined);
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

  const alike = useAlikeRows(table, state, known);
  const answer = (
    <Answer
      state={state}
      actions={actions}
      onOpen={found => open({table: form.table, code: found})}
      onAnother={() => open({table: form.table})}
    />
  );

  if (state.isDeleted) return <Page title={form.sheet}>{answer}</Page>;
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
              rows={rows[key]}
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
            {key === table.label && (
              <div aria-live="polite">
                {alike.length > 0 && outcome.state !== 'duplicate' && (
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
              </div>
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
            answer
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
          {(maySave || outcome.state === 'busy') && (
            <div class="bar">
              <button
                type="button"
                class="main"
                aria-disabled={!maySave}
                onClick={save}
              >
                Сохранить
              </button>
              <span class="help">{dirty ? 'Есть изменения' : ''}</span>
            </div>
          )}
        </footer>
      </form>
    </Page>
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

function refusedField({outcome}: RecordState, key: string) {
  return outcome.state === 'invalid'
    ? outcome.fields.find(field => field.key === key)
    : undefined;
}

/**
 * A field with a list of known values that narrows as one types: the editable combobox with list autocomplete of
 * WAI-ARIA 1.2, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */

import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {RegisterRow} from '../../contract';
import {agree} from '../../model/russian';
import {type Offered, offeredOptions, type Option} from './options';

export interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly rows: readonly RegisterRow[];
  /** Values that are chosen already. */
  readonly without?: readonly string[];
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  /** What to say under the list: a search goes on, or what to type; '' for nothing. */
  readonly remark: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (name: string) => void;
  /** Backspace where nothing is typed. */
  readonly onErase?: () => void;
  readonly onLeave?: () => void;
}

const NOTHING: Offered = {options: [], more: 0, onlyNear: false};

export function Combobox(props: ComboboxProps) {
  const {id, typed, rows, without, remark, onType, onChoose} = props;
  /** The options of a field in which nobody is are not worked out: a form has many, and long ones. */
  const [isHere, setHere] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** Of a field that holds a value already all are offered until the person types. */
  const [hasTyped, setTyped] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  const filter = hasTyped ? typed : '';
  const offered = useMemo(
    () => (isHere ? offeredOptions(filter, rows, without) : NOTHING),
    [isHere, filter, rows, without],
  );
  const {options} = offered;
  const last = options.length - 1;
  const word = wordBelow(options.length, offered.more, remark);

  useEffect(() => {
    popup.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({block: 'nearest'});
  }, [active]);
  useEffect(() => {
    if (isOpen) popup.current?.scrollIntoView({block: 'nearest'});
  }, [isOpen]);

  const open = (index: number) => {
    setOpen(true);
    setActive(Math.min(index, last));
  };
  const shut = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = ({name}: Option) => {
    onChoose(name);
    setTyped(false);
    shut();
  };
  const keys: {readonly [key: string]: () => boolean | void} = {
    ArrowDown: () => open(isOpen && active < last ? active + 1 : 0),
    ArrowUp: () => open(isOpen && active > 0 ? active - 1 : last),
    Home: () => (isOpen && active >= 0 ? setActive(0) : false),
    End: () => (isOpen && active >= 0 ? setActive(last) : false),
    Enter: () => {
      if (isOpen && options[active] !== undefined) choose(options[active]);
    },
    Escape: () => (isOpen ? shut() : false),
    Backspace: () => {
      if (typed === '') props.onErase?.();
      return false;
    },
  };

  return (
    <div class="combobox">
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={
          isOpen && options[active] !== undefined
            ? `${id}-option-${active}`
            : undefined
        }
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        aria-required={props.required}
        value={typed}
        onInput={event => {
          setTyped(true);
          onType(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value.trim() === '' ? -1 : 0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={event => {
          const act =
            event.ctrlKey || event.metaKey ? undefined : keys[event.key];
          if (act !== undefined && act() !== false) event.preventDefault();
        }}
        onFocus={() => setHere(true)}
        onBlur={() => {
          setHere(false);
          shut();
          setTyped(false);
          props.onLeave?.();
        }}
      />
      <span class="arrow" aria-hidden="true" />
      <div
        ref={popup}
        class="popup"
        hidden={!isOpen}
        // The focus stays in the field.
        onMouseDown={event => event.preventDefault()}
      >
        {offered.onlyNear && options.length > 0 && (
          <p class="popup-word">Такого нет. Похожие:</p>
        )}
        <ul id={`${id}-list`} role="listbox" aria-label={props.label}>
          {options.map((option, index) => (
            <li
              key={option.name}
              id={`${id}-option-${index}`}
              role="option"
              aria-selected={index === active}
              onClick={() => choose(option)}
            >
              {option.name}
              {option.also && <small>{option.also}</small>}
            </li>
          ))}
        </ul>
        {isOpen && word !== '' && (
          <p class="popup-word" role="status">
            {word}
          </p>
        )}
      </div>
    </div>
  );
}

function wordBelow(shown: number, more: number, remark: string): string {
  if (remark !== '') return remark;
  if (more > 0) {
    return `И ещё ${more} ${agree(more, 'значение', 'значения', 'значений')}: уточните название.`;
  }
  return shown === 0 ? 'Ничего похожего в списке нет.' : '';
}

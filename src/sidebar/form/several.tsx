/** Several values of a list: the chosen ones as tokens that can be taken out, and a combobox for the next. */

import {useState} from 'preact/hooks';
import {comparable, oneLine} from '../../model/normalise';
import {nameAmongSeveral, parts, SEPARATOR} from '../../model/kinds/reading';
import {Combobox, type ComboboxProps} from './combobox';

interface SeveralProps extends Omit<
  ComboboxProps,
  'without' | 'onChoose' | 'onErase' | 'onLeave'
> {
  /** The value that a text means, as it will be written; '' where the form knows none. */
  readonly knownAs: (text: string) => string;
  /** Whether a value is none of the list, for certain. */
  readonly isUnknown: (text: string) => boolean;
  /** Asked for values as they are typed; the text of the whole field is told by `onType`. */
  readonly onSearch: (text: string) => void;
}

export function Several(props: SeveralProps) {
  const {typed, onType, knownAs, isUnknown} = props;
  const [lastTyped, setNext] = useState('');
  const all = parts(typed);
  /** What is being typed and not chosen yet is the last piece of the field's text, unless that was set otherwise. */
  const isTyping = all.length > 0 && all[all.length - 1] === oneLine(lastTyped);
  const next = isTyping || all.length === 0 ? lastTyped : '';
  const tokens = isTyping ? all.slice(0, -1) : all;

  const tell = (chosen: readonly string[], rest: string) => {
    setNext(rest);
    onType([...chosen, ...parts(rest)].join(SEPARATOR));
  };
  const add = (name: string) => {
    const isThere = tokens.some(each => comparable(each) === comparable(name));
    tell(isThere ? tokens : [...tokens, name], '');
  };
  const takeOut = (index: number) =>
    tell(
      tokens.filter((_, place) => place !== index),
      next,
    );
  const type = (text: string) => {
    if (text.includes(';')) {
      tell([...tokens, ...parts(text)], '');
    } else {
      tell(tokens, text);
      props.onSearch(text);
    }
  };

  return (
    <div class="several">
      {tokens.length > 0 && (
        <ul class="tokens" aria-label={`${props.label}: выбрано`}>
          {tokens.map((token, index) => (
            <li
              key={`${index} ${token}`}
              class={isUnknown(token) ? 'token unknown' : 'token'}
            >
              <span>{token}</span>
              <button
                type="button"
                aria-label={`Убрать «${token}»`}
                onClick={() => {
                  takeOut(index);
                  document.getElementById(props.id)?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        {...props}
        typed={next}
        without={tokens}
        onType={type}
        onChoose={name =>
          add(
            nameAmongSeveral(
              name,
              props.rows.find(row => row.name === name)?.code ?? name,
            ),
          )
        }
        onErase={() => takeOut(tokens.length - 1)}
        onLeave={() => {
          if (knownAs(next) !== '') add(knownAs(next));
        }}
      />
    </div>
  );
}

/** Several values of a list: the chosen ones as tokens that can be taken out, and a combobox for the next. */

import {useState} from 'preact/hooks';
import {comparable, oneLine} from '../../model/normalise';
import {parts, SEPARATOR} from '../../model/kinds/reading';
import {Combobox, type ComboboxProps} from './combobox';

interface SeveralProps extends Omit<
  ComboboxProps,
  'without' | 'onChoose' | 'onErase' | 'onLeave'
> {
  /** Whether a value is known to the form. */
  readonly isKnown: (name: string) => boolean;
  /** Asked for values as they are typed; the text of the whole field is told by `onType`. */
  readonly onSearch: (text: string) => void;
}

export function Several(props: SeveralProps) {
  const {typed, onType, isKnown} = props;
  /** What is being typed and not chosen yet; it is the last piece of the field's text. */
  const [next, setNext] = useState('');
  const all = parts(typed);
  const tokens = oneLine(next) === '' ? all : all.slice(0, -1);

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
              class={isKnown(token) ? 'token' : 'token unknown'}
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
        onChoose={add}
        onErase={() => takeOut(tokens.length - 1)}
        onLeave={() => {
          if (oneLine(next) !== '' && isKnown(next)) add(oneLine(next));
        }}
      />
    </div>
  );
}

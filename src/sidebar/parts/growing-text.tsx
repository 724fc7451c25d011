/** A text field that is as high as its text. */

import {useLayoutEffect, useRef} from 'preact/hooks';

interface GrowingTextProps {
  readonly id: string;
  readonly typed: string;
  /** Several lines are wanted; otherwise Enter does nothing. */
  readonly lines: boolean;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly onType: (text: string) => void;
}

export function GrowingText(props: GrowingTextProps) {
  const {typed, lines, onType} = props;
  const element = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const {style, offsetHeight, clientHeight} = element.current!;
    style.height = 'auto';
    const borders = offsetHeight - clientHeight;
    style.height = `${element.current!.scrollHeight + borders}px`;
  }, [typed]);
  return (
    <textarea
      ref={element}
      id={props.id}
      rows={lines ? 3 : 1}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
      aria-required={props.required}
      value={typed}
      onInput={event => onType(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter' && !lines) event.preventDefault();
      }}
    />
  );
}

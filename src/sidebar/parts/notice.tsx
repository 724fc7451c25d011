/** A framed word to the person: what happened, what to look at, what can be done now. */

import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';

export type Tone = 'good' | 'calm' | 'warning' | 'bad';

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** The keyboard goes there when it appears: the person has to decide something. */
  readonly takesFocus?: boolean;
}

export function Notice({tone, title, children, takesFocus}: NoticeProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={element}
      class={`notice ${tone}`}
      role={tone === 'bad' ? 'alert' : 'group'}
      aria-label={title}
      tabIndex={-1}
    >
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** Buttons side by side, the likely one first. */
export function Actions({children}: {readonly children: ComponentChildren}) {
  return <div class="actions">{children}</div>;
}

interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly main?: boolean;
  readonly disabled?: boolean;
  /** Does nothing for now, and keeps the keyboard meanwhile: one that is disabled loses it. */
  readonly waits?: boolean;
  readonly id?: string;
}

export function Button(props: ButtonProps) {
  const {onPress, children, main, disabled, waits, id} = props;
  return (
    <button
      type="button"
      id={id}
      class={main ? 'main' : undefined}
      disabled={disabled}
      aria-disabled={waits}
      onClick={() => {
        if (!waits) onPress();
      }}
    >
      {children}
    </button>
  );
}

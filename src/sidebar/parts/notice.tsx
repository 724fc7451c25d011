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
}

export function Button({onPress, children, main, disabled}: ButtonProps) {
  return (
    <button
      type="button"
      class={main ? 'main' : undefined}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

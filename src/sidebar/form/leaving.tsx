/** Leaving a form in which something is not saved. */

import {useEffect, useRef} from 'preact/hooks';
import {Actions, Button, Notice} from '../parts/notice';

/** The browser asks before the page goes, where it goes by its own means. */
export function useLossWarning(dirty: boolean): void {
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

export function Leaving({
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

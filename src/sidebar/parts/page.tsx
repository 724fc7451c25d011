/** The frame of every sidebar: one heading, what belongs to it, and a way on where the program itself broke. */

import type {ComponentChildren} from 'preact';
import {useErrorBoundary} from 'preact/hooks';
import {Actions, Button, Notice} from './notice';

interface PageProps {
  readonly title: string;
  readonly about?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Page({title, about, children}: PageProps) {
  return (
    <main>
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        {about && <div class="about">{about}</div>}
      </header>
      {children}
    </main>
  );
}

/** Shows `children`; where drawing them fails, says so instead of leaving a blank sidebar. */
export function Guarded({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const [error, again] = useErrorBoundary();
  if (!error) return <>{children}</>;
  return (
    <Page title={title}>
      <Notice tone="bad" title="Панель сломалась">
        <p>
          Это ошибка надстройки: {String(error)}. Записанное в книгу цело.
          Закройте панель и откройте её из меню «Инносеть» снова.
        </p>
        <Actions>
          <Button onPress={again}>Попробовать ещё раз</Button>
        </Actions>
      </Notice>
    </Page>
  );
}

/** What a call without an answer means, in words: the reason of Google may be in any language, or empty. */
export function NoAnswer({
  what,
  reason,
  onAgain,
}: {
  readonly what: string;
  readonly reason: string;
  readonly onAgain: () => void;
}) {
  return (
    <Notice tone="bad" title={what}>
      <p>
        Google не ответил{reason && `: ${reason}`}. Проверьте связь и повторите.
      </p>
      <Actions>
        <Button main onPress={onAgain}>
          Повторить
        </Button>
      </Actions>
    </Notice>
  );
}

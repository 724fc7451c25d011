/** Where there is no finding to show: nothing was found, or the person has come to the end. */

import type {ComponentChildren} from 'preact';
import {agree} from '../../model/russian';
import {Actions, Button, Notice} from '../parts/notice';
import {type Check, comingAfter, countOf, leftOf, type Walk} from './walk';

/** Nothing that the filters let through; whether there is something beside them is said too. */
export function NothingFound({
  check,
  onAgain,
}: {
  readonly check: Check;
  readonly onAgain: () => void;
}) {
  const {choices, whose, status, severity} = check;
  const all = choices.whose.find(({value}) => value === 'all')?.count ?? 0;
  const others = choices.status.find(({value}) => value !== status)?.count ?? 0;
  const hints = [
    severity !== '' &&
      (choices.severity[0]?.count ?? 0) > 0 &&
      'С другой важностью находки есть.',
    whose !== 'all' && all > 0 && `Во всей сети: ${all}.`,
    others > 0 &&
      (status === 'новое' ? `Принятых: ${others}.` : `Новых: ${others}.`),
  ].filter(hint => hint !== false);
  return (
    <Notice tone={status === 'новое' ? 'good' : 'calm'}>
      <p role="status">
        {status === 'новое'
          ? 'Находок нет: здесь всё в порядке.'
          : 'Принятых находок нет.'}
      </p>
      {hints.length > 0 && <p>{hints.join(' ')}</p>}
      <Actions>
        <Button onPress={onAgain}>Проверить снова</Button>
      </Actions>
    </Notice>
  );
}

interface EndProps {
  readonly walk: Walk;
  readonly onNextPage: () => void;
  readonly onAgain: () => void;
}

/** The end of the page: what became of it, and what comes. */
export function End({walk, onNextPage, onAgain}: EndProps) {
  const coming = comingAfter(walk);
  return (
    <section aria-labelledby="finding">
      <h2 id="finding" tabIndex={-1}>
        {coming > 0
          ? `Дальше ещё ${coming} ${agree(coming, 'находка', 'находки', 'находок')}`
          : 'Это все находки'}
      </h2>
      <dl class="tally">
        <Tally title="Исправлено" count={countOf(walk, 'cured')} />
        <Tally title="Принято с причиной" count={countOf(walk, 'accepted')} />
        <Tally title="Возвращено в работу" count={countOf(walk, 'withdrawn')} />
        <Tally title="Изменили другие" count={countOf(walk, 'changed')} />
        <Tally title="Осталось" count={leftOf(walk)} isAlways />
      </dl>
      <Actions>
        {coming > 0 && (
          <Button main onPress={onNextPage}>
            Следующие находки
          </Button>
        )}
        <Button main={coming === 0} onPress={onAgain}>
          Проверить снова
        </Button>
      </Actions>
    </section>
  );
}

function Tally({
  title,
  count,
  isAlways,
}: {
  readonly title: ComponentChildren;
  readonly count: number;
  readonly isAlways?: boolean;
}) {
  if (count === 0 && !isAlways) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>{count}</dd>
    </>
  );
}

/** One press of a button at a time: the same call again where no answer came, since only it tells what was done. */

import {useRef, useState} from 'preact/hooks';
import type {Refused} from '../../contract';
import {Actions, Button, Notice} from './notice';
import {Progress} from './progress';

export type Doing<Press, Answer> =
  | {readonly state: 'nothing'}
  | {readonly state: 'busy'; readonly press: Press}
  | {readonly state: 'failed'; readonly press: Press}
  | {
      readonly state: 'answered';
      readonly press: Press;
      readonly answer: Answer;
    };

export interface OnePress<Press, Answer> {
  readonly doing: Doing<Press, Answer>;
  /** Does nothing while another press waits for its answer. */
  readonly make: (press: Press) => void;
  /** Forgets how the last press ended. */
  readonly forget: () => void;
}

/**
 * @param send makes the call; where it fails the same press can be made again
 * @param onAnswer ends before the next press can be made
 */
export function useOnePress<Press, Answer>(
  send: (press: Press) => Promise<Answer>,
  onAnswer: (press: Press, answer: Answer) => Promise<void> | void,
): OnePress<Press, Answer> {
  const [doing, setDoing] = useState<Doing<Press, Answer>>({state: 'nothing'});
  const isBusy = useRef(false);
  const make = async (press: Press) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setDoing({state: 'busy', press});
    const ended: Doing<Press, Answer> = await send(press).then(
      answer => ({state: 'answered', press, answer}),
      () => ({state: 'failed', press}),
    );
    setDoing(ended);
    if (ended.state === 'answered') await onAnswer(press, ended.answer);
    isBusy.current = false;
  };
  return {
    doing,
    make: press => void make(press),
    forget: () => setDoing({state: 'nothing'}),
  };
}

interface UnderWayProps<Press> {
  readonly doing: Doing<
    Press,
    Refused | {readonly state: string; readonly message: string}
  >;
  /** What goes on, in words: «Отменяю…». */
  readonly inWords: (press: Press) => string;
  readonly onAgain: (press: Press) => void;
}

/** That a press is under way, or why it was not carried out; nothing where it was. */
export function UnderWay<Press>({
  doing,
  inWords,
  onAgain,
}: UnderWayProps<Press>) {
  switch (doing.state) {
    case 'nothing':
      return null;
    case 'busy':
      return <Progress doing={inWords(doing.press)} />;
    case 'failed':
      return (
        <Notice tone="bad" title="Google не ответил">
          <p>
            Успело ли это сделаться, неизвестно: нажмите «Повторить», дважды
            ничего не сделается.
          </p>
          <Actions>
            <Button main onPress={() => onAgain(doing.press)}>
              Повторить
            </Button>
          </Actions>
        </Notice>
      );
    case 'answered': {
      const {answer, press} = doing;
      if (answer.state !== 'refused') return null;
      return (
        <Notice tone="bad">
          <p>{answer.message}</p>
          {'again' in answer && answer.again && (
            <Actions>
              <Button main onPress={() => onAgain(press)}>
                Повторить
              </Button>
            </Actions>
          )}
        </Notice>
      );
    }
  }
}

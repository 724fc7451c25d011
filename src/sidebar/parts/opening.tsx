/** A sidebar before there is anything to show: it is being read, or could not be. */

import type {Refused} from '../../contract';
import {Actions, Button, Notice} from './notice';
import {NoAnswer, Page} from './page';
import {Progress} from './progress';

export type NotThere =
  | {readonly state: 'opening'}
  | {readonly state: 'failed'; readonly reason: string}
  | Refused;

interface OpeningProps {
  readonly title: string;
  readonly screen: NotThere;
  /** «Читаю журнал…» */
  readonly doing: string;
  /** «Журнал не открылся» */
  readonly failed: string;
  readonly onAgain: () => void;
}

export function Opening(props: OpeningProps) {
  const {title, screen, onAgain} = props;
  return (
    <Page title={title}>
      {screen.state === 'opening' ? (
        <Progress doing={props.doing} />
      ) : screen.state === 'failed' ? (
        <NoAnswer
          what={props.failed}
          reason={screen.reason}
          onAgain={onAgain}
        />
      ) : (
        <Notice tone="calm">
          <p role="status">{screen.message}</p>
          {screen.again && (
            <Actions>
              <Button main onPress={onAgain}>
                Повторить
              </Button>
            </Actions>
          )}
        </Notice>
      )}
    </Page>
  );
}

/** What a call that opens a sidebar came to. */
export function opened<Answer>(
  asked: Promise<Answer>,
): Promise<Answer | Extract<NotThere, {state: 'failed'}>> {
  return asked.catch((error: Error) => ({
    state: 'failed' as const,
    reason: error.message,
  }));
}

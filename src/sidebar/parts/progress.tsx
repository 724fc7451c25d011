/** Something is going on; when it takes long, a word that it still does. */

import {useEffect, useState} from 'preact/hooks';

/** A call takes one to three seconds; beyond this a person begins to doubt. */
const LONG = 8_000;

export function Progress({doing}: {readonly doing: string}) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="progress" role="status">
      <span class="spinner" aria-hidden="true" />
      {doing}
      {isLong && ' Google отвечает дольше обычного, подождите.'}
    </p>
  );
}

/** Findings of «Проверить книгу» that somebody accepted with a reason: each holds while the finding stays the same. */

import {longText, text} from '../kinds';
import {RecordOf, table} from '../schema';

export const acceptances = table('acceptances', {
  sheet: 'Принятые находки',
  prefix: 'ПРН',
  module: 'base',
  tab: 'read',
  hidden: true,
  columns: {
    finding: text({title: 'Находка', max: 40}),
    rule: text({title: 'Правило', max: 40}),
    place: text({title: 'Где', max: 400}),
    message: longText({title: 'Что не так'}),
    reason: text({title: 'Причина', max: 600}),
    when: text({title: 'Когда', max: 40}),
    person: text({title: 'Кто', max: 200}),
  },
});
export type Acceptance = RecordOf<typeof acceptances>;

// A kept realm serves one run after another: the script's variables stay, all that belongs to a run is the new run's.
import {createHost} from '../../local/host';

const code = `
  let n = 0;
  function told() {
    return [++n, Session.getActiveUser().getEmail(), new Date().getUTCFullYear()];
  }
  function write(text) {
    n++;
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text);
    return n;
  }
  function lose() { LockService.getDocumentLock().tryLock(0); throw new Error('lost'); }
  function lock() { return LockService.getDocumentLock().tryLock(0); }`;

function keeping() {
  let year = 2025;
  return createHost({
    code,
    keepsRealms: true,
    now: () => new Date(Date.UTC(year++, 0, 10)),
  });
}

test('variables outlive a run; person and clock are those of each run', () => {
  const host = keeping();
  const [first] = host.run('told', [], {as: 'one@example.org'}) as unknown[];
  const [second, person] = host.run('told', [], {
    as: 'two@example.org',
  }) as unknown[];
  expect([first, second, person]).toEqual([1, 2, 'two@example.org']);
  const years = [host.run('told'), host.run('told')].map(
    told => (told as unknown[])[2] as number,
  );
  expect(years[1]).toBeGreaterThan(years[0]);
});

test('a run within a run has a realm of its own', () => {
  const host = keeping();
  const within: unknown[] = [];
  host.hooks = {
    beforeCall: ({method}) => {
      if (method !== 'setValue' || within.length > 0) return;
      within.push(undefined);
      within[0] = host.run('write', ['inner']);
    },
  };
  expect(host.run('write', ['outer'])).toBe(1);
  expect(within).toEqual([1]);
  expect(host.book.sheets[0].value(0, 0)).toBe('outer');
  expect(host.run('write', ['next'])).toBe(2);
});

test('a run that failed leaves neither lock nor hook to the next one', () => {
  const host = keeping();
  expect(() => host.run('lose')).toThrow('lost');
  expect(host.run('lock')).toBe(true);
});

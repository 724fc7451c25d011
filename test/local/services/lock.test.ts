// Locks: one run at a time, dropped by dialogs and by the end of the run.
import {createHost} from '../../../local/host';
import {documentLock} from '../../../local/services/lock';
import {expectEveryMethodCalled} from '../every-method-called';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, ['Lock.Lock', 'Lock.LockService']);
});

it('is held until it is released', () => {
  expect(
    host.evaluate(() =>
      [
        LockService.getDocumentLock(),
        LockService.getScriptLock(),
        LockService.getUserLock(),
      ].map(lock => {
        const steps = [lock.hasLock(), lock.tryLock(10), lock.hasLock()];
        lock.waitLock(10);
        lock.releaseLock();
        return [...steps, lock.hasLock()];
      }),
    ),
  ).toEqual(Array(3).fill([false, true, true, false]));
});

it('ends with the run', () => {
  const take = () =>
    host.evaluate(() => LockService.getScriptLock().tryLock(0));
  expect([take(), take()]).toEqual([true, true]);
});

it('is not had while another run holds it, and the time passes', () => {
  const other = {};
  host.world.locks.take(documentLock(host.book.id), other);
  const before = host.now().getTime();
  expect(host.evaluate(() => LockService.getDocumentLock().tryLock(5000))).toBe(
    false,
  );
  expect(host.now().getTime() - before).toBeGreaterThanOrEqual(5000);
  expect(() =>
    host.evaluate(() => LockService.getDocumentLock().waitLock(1000)),
  ).toThrow('Lock timeout: another process was holding the lock for too long.');
  host.world.locks.release(documentLock(host.book.id), other);
  expect(host.evaluate(() => LockService.getDocumentLock().tryLock(5000))).toBe(
    true,
  );
});

it('has no document lock outside a container', () => {
  const standalone = createHost({book: null});
  expect(standalone.evaluate(() => LockService.getDocumentLock())).toBeNull();
});

it('costs the meter', () => {
  host.evaluate(() => LockService.getScriptLock().tryLock(0));
  expect(host.meter?.usage().items.lock).toBe(1);
});

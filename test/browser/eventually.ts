/** Waits for what a browser does in its own time. */

/** Long enough for a busy machine; a check that holds at once costs nothing. */
const PATIENCE = 15_000;

/** Repeats a check until it passes; its last failure is thrown when patience is over. */
export async function eventually(check: () => void): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}

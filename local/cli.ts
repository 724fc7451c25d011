// The commands of this machine: `node build/local/cli.js COMMAND …`.
import {run} from './cli/run';
import {start} from './cli/start';
import type {Terminal} from './cli/terminal';

type Command = (argv: readonly string[], terminal: Terminal) => Promise<number>;

const commands: Record<string, Command> = {run, start};

const terminal: Terminal = {
  out: line => {
    process.stdout.write(`${line}\n`);
  },
  error: line => {
    process.stderr.write(`${line}\n`);
  },
};

// Whoever reads only the first lines closes the pipe; what the command saves is saved all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function main([name, ...rest]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    terminal.error(`Команды: ${Object.keys(commands).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  process.exitCode = await command(rest, terminal);
}

void main(process.argv.slice(2));

// Writes docs/local-host.md: which methods of Google's classes the host serves. `--write` writes, else it prints.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {classLabel} from './services/gas-class';
import {servedClasses, servedMethods} from './served';
import {projectRoot, signatures} from './signatures/table';

export const coveragePath = 'docs/local-host.md';

const introduction = `# What the local host serves

This page is generated from the classes under \`local/services/\` and from @types/google-apps-script by
\`npm run coverage:host\`; a test holds it equal to what that would write.

**Tested**: a test calls the method as a script does, through the membrane that checks types and counts of arguments.
**Throws by name**: a call throws «not in the local host: Range.xyz». A class under «No objects» is never returned; its
methods cannot be called. Other services (\`DriveApp\`, \`UrlFetchApp\`, …) throw at the first mention.`;

/** The page. */
export function coverage(): string {
  const {classes} = signatures();
  const served = new Set(servedClasses());
  const namespaces = new Map<string, string[]>();
  for (const name of Object.keys(classes).sort()) {
    const [namespace] = name.split('.');
    namespaces.set(namespace, [...(namespaces.get(namespace) ?? []), name]);
  }
  const sections = [...namespaces].map(([namespace, names]) => {
    const [here, elsewhere] = [true, false].map(wanted =>
      names.filter(name => served.has(name) === wanted),
    );
    return [
      `## ${namespace}`,
      ...here.map(classSection),
      ...(elsewhere.length > 0
        ? [`### No objects\n\n${codes(elsewhere.map(shortName))}`]
        : []),
    ].join('\n\n');
  });
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

function classSection(gasClass: string): string {
  const known = signatures().classes[gasClass];
  const tested = servedMethods(gasClass);
  const absent = Object.keys(known.methods).filter(
    name => !tested.includes(name) && !known.deprecated.includes(name),
  );
  const total = tested.length + absent.length;
  return [
    `### ${classLabel(gasClass)}: ${tested.length} of ${total}`,
    `Tested: ${codes(tested)}`,
    ...(absent.length > 0 ? [`Throws by name: ${codes(absent)}`] : []),
  ].join('\n\n');
}

function shortName(gasClass: string): string {
  return gasClass.split('.')[1];
}

function codes(names: string[]): string {
  return names.length > 0
    ? `${names.map(name => `\`${name}\``).join(', ')}.`
    : 'none.';
}

if (require.main === module) {
  if (process.argv.includes('--write')) {
    writeFileSync(join(projectRoot(), coveragePath), coverage());
  } else {
    process.stdout.write(coverage());
  }
}

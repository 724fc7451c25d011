/** The modules that can be switched on, as «Настройки» and «Создать книгу» name them. */

import {comparable} from './normalise';
import type {Module} from './schema';

export const moduleTitles: readonly (readonly [Module, string])[] = [
  ['projects', 'Проекты'],
  ['network', 'Сеть'],
  ['provisions', 'Положения'],
];

export function showModules(modules: readonly Module[]): string {
  return moduleTitles
    .filter(([module]) => modules.includes(module))
    .map(([, title]) => title)
    .join('; ');
}

/**
 * What a person wrote of the modules, «Проекты; сеть».
 *
 * @returns the modules, and the words that name none
 */
export function readModules(text: string): {
  modules: Module[];
  unknown: string[];
} {
  const modules: Module[] = [];
  const unknown: string[] = [];
  for (const word of text.split(/[;,]/).map(part => part.trim())) {
    if (word === '') continue;
    const named = moduleTitles.find(
      ([, title]) => comparable(title) === comparable(word),
    );
    if (named === undefined) unknown.push(word);
    else modules.push(named[0]);
  }
  return {modules, unknown};
}

/** Asks which project is meant, before any lock is held: a dialog would drop it. */

import {
  chosenProject,
  projectChoiceNeeds,
  projectChoices,
  showChoices,
} from '../commands/make-project-sheet';
import {readBook} from '../model/book';
import {tables} from '../model/tables';
import {readTables} from './read';
import {Refusal} from './refusal';

/**
 * @returns the code of the chosen project; '' where there is at most one and nothing to ask
 * @throws Refusal when the person gives up, or names none of them
 */
export function chooseProject(title: string): string {
  const raw = readTables(
    SpreadsheetApp.getActive(),
    projectChoiceNeeds,
    tables,
  );
  const choices = projectChoices(
    readBook(
      raw,
      tables.filter(({name}) => raw[name] !== undefined),
    ),
  );
  if (choices.length <= 1) return '';
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(
    title,
    `По какому проекту? Введите номер, код или краткое название:\n${showChoices(choices)}`,
    ui.ButtonSet.OK_CANCEL,
  );
  if (answer.getSelectedButton() !== ui.Button.OK) {
    throw new Refusal('Документ не создан.');
  }
  const text = answer.getResponseText();
  const choice = chosenProject(choices, text);
  if (choice === undefined) {
    throw new Refusal(
      `Нет проекта «${text.trim()}» с группами мер. Есть:\n${showChoices(choices)}`,
    );
  }
  return choice.code;
}

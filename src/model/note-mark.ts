/** The notes that the add-on sets on cells. */

/** Their beginning; a person's note never begins so, and is never touched. */
export const NOTE_MARK = 'Инносеть:';

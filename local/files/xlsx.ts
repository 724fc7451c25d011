/** Books as .xlsx files, both ways. */
export {readBook} from './xlsx-read';
export {writeBook} from './xlsx-write';

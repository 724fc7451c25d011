/** The kinds of values, as builders of columns, and the types of the values they give. */

export {choice, choices} from './choice';
export {day} from './day';
export {type DocumentReference, documents} from './documents';
export {aboutDocument, explainDocuments} from './documents-about';
export {flag} from './flag';
export {explainGrades, type Grades, grades} from './grades';
export {email, url} from './link';
export {
  firstDay,
  lastDay,
  type Moment,
  type Precision,
  precisionOf,
  showMoment,
} from './moment';
export {number} from './number';
export {option} from './option';
export {
  earliest,
  explainPeriod,
  latest,
  type Period,
  period,
  precisionOfPeriod,
  type Span,
  type Term,
  termOf,
  type YearlySpan,
} from './period';
export {type Quantity, quantity} from './quantity';
export {ref, refs} from './reference';
export {type Requisite, requisite} from './requisite';
export {longText, text} from './text';

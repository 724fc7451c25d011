/** The catalogue of rules, in the order of their ids. */

import {ownRulesUnderstood} from '../own-rules';
import type {Rule, WaitingRule} from '../rule';
import {
  indicatorsCounted,
  settingsUnderstood,
  sheetsReadable,
} from './configuration';
import {documentsComplete, notExpired, startsAfterDocument} from './documents';
import {noDuplicates} from './duplicates';
import {declaredCounts, percents} from './counts-and-percents';
import {figuresUnderstood, partsWithinWholes, typedOnce} from './typed-figures';
import {linked, targetsComplete} from './indicators-and-links';
import {numbering, requiredFilled} from './numbering';
import {
  bands,
  groupMaximum,
  projectMaximum,
  reachableMaximum,
  scoreOnScale,
} from './projects-and-maxima';
import {operatorFitsVerb, saidAlike} from './provisions';
import {knownNames} from './references';
import {noPersonalData, requisitesRight} from './requisites-and-people';
import {datesExact} from './exactness';
import {measuresInside, stagesCover, statedYears} from './terms';
import {formatAsNamed, gradesCovered, levelAsNamed} from './titles';
import {listedValues} from './vocabularies';

export const rules: readonly Rule[] = [
  groupMaximum,
  projectMaximum,
  bands,
  reachableMaximum,
  scoreOnScale,
  noDuplicates,
  stagesCover,
  measuresInside,
  statedYears,
  startsAfterDocument,
  notExpired,
  documentsComplete,
  knownNames,
  declaredCounts,
  percents,
  partsWithinWholes,
  saidAlike,
  numbering,
  listedValues,
  targetsComplete,
  operatorFitsVerb,
  linked,
  levelAsNamed,
  formatAsNamed,
  gradesCovered,
  datesExact,
  requiredFilled,
  requisitesRight,
  noPersonalData,
  indicatorsCounted,
  settingsUnderstood,
  sheetsReadable,
  typedOnce,
  figuresUnderstood,
  ownRulesUnderstood,
];

export const waitingRules: readonly WaitingRule[] = [
  {
    id: 'A20',
    title: 'Формы наставничества объявлены и используются',
    waitsFor: 'Наставничество',
  },
  {
    id: 'A28',
    title: 'Эксперт не из учреждения, которое оценивает',
    waitsFor: 'Экспертные оценки',
  },
  {
    id: 'A29',
    title: 'Оценок достаточно, и эксперты не расходятся',
    waitsFor: 'Экспертные оценки',
  },
];

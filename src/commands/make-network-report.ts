/** «Сводный отчёт ассоциации»: the whole network on the date of calculation, as a document. */

import {lastCheck} from '../audit/sheet/open-errors';
import {institutions} from '../model/tables';
import {PAGES} from '../model/tabs';
import {networkReport, TITLE} from '../reports/network-report';
import {showReporting} from '../reports/parts';
import type {Command} from './command';
import {score, scoringNeeds} from './compute-scores';
import {documentThought, nothingToMake} from './report';

export const makeNetworkReport: Command = {
  title: TITLE,
  roles: ['методист'],
  needs: rules => ({...scoringNeeds(rules), reports: 'all'}),
  think: (book, circumstances) => {
    const {scores, problems} = score(book, circumstances);
    if (!book.has(institutions)) {
      return nothingToMake(
        'Отчёт не сделан: без листа «Учреждения» писать не о чем.',
        problems,
      );
    }
    const notes = new Set<unknown>(scores.notes);
    const report = networkReport(
      book,
      scores,
      problems.filter(problem => !notes.has(problem)),
      lastCheck(circumstances.pageCells(PAGES.check)),
    );
    return documentThought(
      book,
      {
        report,
        subject: scores.settings.association || 'сеть',
        period: showReporting(scores.settings),
        pageNumbers: scores.settings.pageNumbers,
      },
      problems,
      circumstances,
    );
  },
};

/** Range, method by method, through scripts. */

import {createHost} from '../../../../local/host';
import {expectEveryMethodCalled} from '../../every-method-called';
import {rangeFill} from './range/fill';
import {rangeFormats} from './range/formats';
import {rangeMoves} from './range/moves';
import {rangeRules} from './range/rules';
import {rangeValues} from './range/values';

const host = createHost();
afterAll(() => {
  expectEveryMethodCalled(host, [
    'Spreadsheet.Banding',
    'Spreadsheet.Range',
    'Spreadsheet.TextRotation',
  ]);
  host.book.close();
});

rangeValues(host);
rangeFormats(host);
rangeRules(host);
rangeMoves(host);
rangeFill(host);

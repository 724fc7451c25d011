/** The catalogue of rules, in the order of their ids. */

import type {Rule, WaitingRule} from '../rule';

export const rules: readonly Rule[] = [];

export const waitingRules: readonly WaitingRule[] = [];

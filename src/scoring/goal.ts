/** Reads what an indicator aims at: «Условие цели», «База», «Цель». */

import {showPlain} from '../model/russian';
import type {Indicator as IndicatorRecord} from '../model/tables';
import type {Goal, Source} from './indicator';

/** Why there is no goal, and in which column. */
export interface GoalRefusal {
  readonly column: 'goal' | 'base' | 'target';
  readonly message: string;
  readonly cure: string;
}

/** Undefined for an indicator without points that names no target. */
export function readGoal(
  {base, target, maximum, goal: rule}: IndicatorRecord,
  source: Source,
): Goal | GoalRefusal | undefined {
  if (target === undefined) {
    return maximum === 0
      ? undefined
      : {
          column: 'target',
          message: 'у показателя с баллами нет цели',
          cure: 'введите цель или поставьте максимум 0: тогда показатель справочный',
        };
  }
  switch (rule) {
    case 'рост на %':
    case 'рост на п.п.':
      return growth(rule, target, source);
    case 'порог':
      return {rule, base, target};
    case 'не менее':
      return between(rule, base ?? 0, target);
    case 'не более':
      return base === undefined
        ? {
            column: 'base',
            message: 'для «не более» нужна база: от неё считается путь к цели',
            cure: 'введите значение, за которое даётся 0 баллов; оно выше цели',
          }
        : between(rule, base, target);
    default:
      return {
        column: 'goal',
        message: 'программа не знает такого условия цели',
        cure: 'выберите условие из списка',
      };
  }
}

function between(
  rule: 'не менее' | 'не более',
  base: number,
  target: number,
): Goal | GoalRefusal {
  if (target === base) {
    return {
      column: 'target',
      message: `цель равна базе (${showPlain(base)}), пути между ними нет`,
      cure: 'измените цель или базу; если значение надо сохранить, выберите условие «порог»',
    };
  }
  const isUpwards = target > base;
  if (isUpwards !== (rule === 'не менее')) {
    return {
      column: 'target',
      message: `цель ${showPlain(target)} ${isUpwards ? 'выше' : 'ниже'} базы ${showPlain(base)}, а условие – «${rule}»`,
      cure: `поставьте цель ${isUpwards ? 'ниже' : 'выше'} базы или выберите «${isUpwards ? 'не менее' : 'не более'}»`,
    };
  }
  return {rule, base, target};
}

function growth(
  rule: 'рост на %' | 'рост на п.п.',
  growth: number,
  source: Source,
): Goal | GoalRefusal {
  if (growth <= 0) {
    return {
      column: 'target',
      message: `рост на ${showPlain(growth)}: цель не выше базы`,
      cure: 'введите рост больше нуля; если значение надо сохранить, выберите условие «порог»',
    };
  }
  const hasBase =
    source.kind === 'вводится' ||
    ('register' in source && source.register.timing === 'за период');
  return hasBase
    ? {rule, growth}
    : {
        column: 'goal',
        message:
          'рост считается от базового периода, а этот показатель не «за период»',
        cure: 'выберите «Когда»: за период – или другое условие цели',
      };
}

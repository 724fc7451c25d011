/** «да», «нет» or not filled in. */

const ANSWERS = [
  ['да', 'да'],
  ['нет', 'нет'],
  ['', 'не указано'],
] as const;

interface YesOrNoProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
}

export function YesOrNo(props: YesOrNoProps) {
  return (
    <div
      id={props.id}
      class="yes-or-no"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      tabIndex={-1}
    >
      {ANSWERS.map(([value, word]) => (
        <label key={value}>
          <input
            type="radio"
            name={props.id}
            checked={props.typed === value}
            onChange={() => props.onType(value)}
          />
          <span>{word}</span>
        </label>
      ))}
    </div>
  );
}

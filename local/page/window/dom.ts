// Elements of the page in one line.

type Props = {[name: string]: unknown};

/** Properties, listeners (`onclick`), attributes with a dash (`aria-label`), then children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue;
    if (name.includes('-') || name === 'role') {
      made.setAttribute(name, String(value));
    } else Object.assign(made, {[name]: value});
  }
  made.append(...children);
  return made;
}

// Whatever a script does: the tree stays a tree, sections end with a paragraph, Word finds the same text.
import fc from 'fast-check';
import mammoth from 'mammoth';
import {documentToDocx} from '../../../../local/files/docx';
import {createHost} from '../../../../local/host';
import {
  descendants,
  isParagraph,
  isSection,
  textOf,
  type DocNode,
} from '../../../../local/services/document/node';

/** Each step takes two numbers; a refusal by the service is a fine answer too. */
const steps = `
  const steps = {
    paragraph: (body, n) => body.appendParagraph('абзац' + n),
    insert: (body, n) => body.insertParagraph(n % (body.getNumChildren() + 1), 'вставка'),
    heading: (body, n, k) => body.getParagraphs()[n % body.getParagraphs().length]
      .setHeading(k % 2 ? DocumentApp.ParagraphHeading.HEADING2 : DocumentApp.ParagraphHeading.NORMAL),
    item: (body, n, k) => body.appendListItem('пункт').setNestingLevel(k % 9),
    table: (body, n, k) => body.insertTable(n % (body.getNumChildren() + 1),
      Array.from({length: k % 3}, (_, i) => Array.from({length: n % 3}, (_, j) => i + '·' + j))),
    cell: (body, n, k) => body.getTables()[n % body.getTables().length].getCell(0, 0).appendTable([['внутри']]),
    row: (body, n) => body.getTables()[n % body.getTables().length].appendTableRow().appendTableCell('ряд'),
    remove: (body, n) => body.getChild(n % body.getNumChildren()).removeFromParent(),
    removeRow: (body, n, k) => body.getTables()[n % body.getTables().length].removeRow(k % 2),
    merge: (body, n) => body.getChild(n % body.getNumChildren()).merge(),
    copy: (body, n) => body.appendParagraph(body.getParagraphs()[n % body.getParagraphs().length].copy()),
    append: (body, n, k) => body.getParagraphs()[n % body.getParagraphs().length].appendText(' хвост').setBold(k % 2 > 0),
    style: (body, n, k) => body.editAsText().setItalic(n % body.getText().length, k % body.getText().length, true),
    replace: body => body.replaceText('а[а-я]+', 'А'),
    break: body => body.appendPageBreak(),
    clear: body => body.clear(),
  };
  function play(plan) {
    const made = DocumentApp.create('x');
    let refusals = 0;
    for (const {step, n, k} of plan) {
      try {
        steps[step](made.getBody(), n, k);
      } catch (error) {
        refusals++;
      }
    }
    made.saveAndClose();
    return {id: made.getId(), text: made.getBody().getText(), refusals};
  }
`;

const names = [...steps.matchAll(/^ {4}(\w+): \(?body/gm)].map(
  ([, name]) => name,
);

function checkTree(root: DocNode): void {
  for (const node of [root, ...descendants(root)]) {
    for (const child of node.children) {
      if (child.parent !== node) throw new Error('a child of two parents');
    }
    if (isSection(node)) {
      const last = node.children.at(-1);
      if (!last || !isParagraph(last)) throw new Error('no last paragraph');
    }
    if (node.runs.some(run => run.text === '')) throw new Error('empty run');
  }
}

test('random scripts', async () => {
  expect(names).toHaveLength(16);
  const host = createHost({code: steps});
  const count = {steps: 0, refusals: 0};
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          step: fc.constantFrom(...names),
          n: fc.nat(50),
          k: fc.nat(50),
        }),
        {minLength: 1, maxLength: 25},
      ),
      async plan => {
        const {id, text, refusals} = host.run('play', [plan]) as {
          id: string;
          text: string;
          refusals: number;
        };
        const {body} = host.world.documents.get(id)!;
        checkTree(body);
        expect(textOf(body)).toBe(text);
        count.steps += plan.length;
        count.refusals += refusals;
        const docx = await documentToDocx(host.world.documents.get(id)!);
        const read = await mammoth.extractRawText({buffer: docx});
        expect(read.value.split(/\n+/).filter(Boolean).join('\n')).toBe(
          text.split(/\n+/).filter(Boolean).join('\n'),
        );
      },
    ),
    {numRuns: 40},
  );
  expect(count.refusals).toBeLessThan(count.steps / 2);
}, 30_000);

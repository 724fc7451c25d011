// What the scripts of these tests share: every `as…` of an element, and the message of a refusal.
export const sharedCode = `
  function casts(element) {
    const names = ['Body', 'Date', 'Equation', 'EquationFunction', 'EquationFunctionArgumentSeparator',
      'EquationSymbol', 'FooterSection', 'Footnote', 'FootnoteSection', 'HeaderSection', 'HorizontalRule',
      'InlineDrawing', 'InlineImage', 'ListItem', 'PageBreak', 'Paragraph', 'Person', 'RichLink', 'Table',
      'TableCell', 'TableOfContents', 'TableRow', 'Text'];
    return names.filter(name => {
      const message = refused(() => element['as' + name]());
      if (message && !message.includes("can't be cast to")) throw new Error(message);
      return message === '';
    });
  }

  function refused(action) {
    try {
      action();
      return '';
    } catch (error) {
      return error.message;
    }
  }

  function newBody() {
    return DocumentApp.create('Отчёт').getBody();
  }
`;

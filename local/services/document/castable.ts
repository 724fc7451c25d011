// The casts that every element has: to the type that it is, or a refusal.
import {ServiceError} from '../service-error';

export abstract class Castable {
  /** The type that scripts see: the name of a member of ElementType. */
  protected abstract get type(): string;

  asBody(): this {
    return this.as('BODY_SECTION');
  }

  asDate(): this {
    return this.as('DATE');
  }

  asEquation(): this {
    return this.as('EQUATION');
  }

  asEquationFunction(): this {
    return this.as('EQUATION_FUNCTION');
  }

  asEquationFunctionArgumentSeparator(): this {
    return this.as('EQUATION_FUNCTION_ARGUMENT_SEPARATOR');
  }

  asEquationSymbol(): this {
    return this.as('EQUATION_SYMBOL');
  }

  asFooterSection(): this {
    return this.as('FOOTER_SECTION');
  }

  asFootnote(): this {
    return this.as('FOOTNOTE');
  }

  asFootnoteSection(): this {
    return this.as('FOOTNOTE_SECTION');
  }

  asHeaderSection(): this {
    return this.as('HEADER_SECTION');
  }

  asHorizontalRule(): this {
    return this.as('HORIZONTAL_RULE');
  }

  asInlineDrawing(): this {
    return this.as('INLINE_DRAWING');
  }

  asInlineImage(): this {
    return this.as('INLINE_IMAGE');
  }

  asListItem(): this {
    return this.as('LIST_ITEM');
  }

  asPageBreak(): this {
    return this.as('PAGE_BREAK');
  }

  asParagraph(): this {
    return this.as('PARAGRAPH');
  }

  asPerson(): this {
    return this.as('PERSON');
  }

  asRichLink(): this {
    return this.as('RICH_LINK');
  }

  asTable(): this {
    return this.as('TABLE');
  }

  asTableCell(): this {
    return this.as('TABLE_CELL');
  }

  asTableOfContents(): this {
    return this.as('TABLE_OF_CONTENTS');
  }

  asTableRow(): this {
    return this.as('TABLE_ROW');
  }

  asText(): this {
    return this.as('TEXT');
  }

  private as(type: string): this {
    if (this.type !== type) {
      throw new ServiceError(`${this.type} can't be cast to ${type}.`);
    }
    return this;
  }
}

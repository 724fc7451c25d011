// HtmlService: pages for sidebars and dialogs.
import {Blob, type BlobSource} from './blob';
import {gasEnum} from './enum';
import {PageText} from './html-escape';
import {ServiceError} from './service-error';

const sandboxModes = gasEnum('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const frameModes = gasEnum('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** Runs template code among the script's globals, with what the script put on the template as variables. */
export type RunTemplate = (
  template: HtmlTemplate,
  code: string,
  append: (text: unknown, trusted: boolean) => void,
) => void;

/** Reference, HtmlOutput.addMetaTag: other tags are not supported. */
const metaNames = [
  'apple-mobile-web-app-capable',
  'apple-mobile-web-app-status-bar-style',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

export class HtmlOutputMetaTag {
  static readonly gas = 'HTML.HtmlOutputMetaTag';

  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}

  getContent(): string {
    return this.content;
  }

  getName(): string {
    return this.name;
  }
}

export class HtmlOutput implements BlobSource {
  static readonly gas = 'HTML.HtmlOutput';
  private page = new PageText();
  private title = '';
  private favicon: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private readonly metaTags: HtmlOutputMetaTag[] = [];

  constructor(
    content: string,
    private readonly runTemplate: RunTemplate,
  ) {
    this.page.append(content);
  }

  addMetaTag(name: string, content: string): HtmlOutput {
    if (!metaNames.includes(name)) {
      throw new ServiceError('The meta tag you specified is not allowed.');
    }
    this.metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  append(addedContent: string): HtmlOutput {
    this.page.append(addedContent);
    return this;
  }

  appendUntrusted(addedContent: string): HtmlOutput {
    this.page.appendUntrusted(addedContent);
    return this;
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.getContent(), this.runTemplate);
  }

  clear(): HtmlOutput {
    return this.setContent('');
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  getBlob(): Blob {
    const bytes = Buffer.from(this.getContent());
    return new Blob(bytes, 'text/html', this.title || null);
  }

  getContent(): string {
    return String(this.page);
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  /** Pixels, null where none was set. */
  getHeight(): number | null {
    return this.height;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }

  getTitle(): string {
    return this.title;
  }

  /** Pixels, null where none was set. A sidebar is always 300 wide. */
  getWidth(): number | null {
    return this.width;
  }

  setContent(content: string): HtmlOutput {
    this.page = new PageText();
    this.page.append(content);
    return this;
  }

  setFaviconUrl(iconUrl: string): HtmlOutput {
    if (!/^https?:\/\//.test(iconUrl)) {
      throw new ServiceError('Invalid argument: iconUrl');
    }
    this.favicon = iconUrl;
    return this;
  }

  setHeight(height: number): HtmlOutput {
    this.height = height;
    return this;
  }

  /** Without effect: Google runs every page in IFRAME mode now (reference, HtmlOutput.setSandboxMode). */
  setSandboxMode(): HtmlOutput {
    return this;
  }

  setTitle(title: string): HtmlOutput {
    this.title = title;
    return this;
  }

  setWidth(width: number): HtmlOutput {
    this.width = width;
    return this;
  }

  /** Only a web app can be framed; sidebars and dialogs never are. */
  setXFrameOptionsMode(): HtmlOutput {
    return this;
  }
}

export class HtmlTemplate {
  static readonly gas = 'HTML.HtmlTemplate';

  constructor(
    private readonly content: string,
    private readonly runTemplate: RunTemplate,
  ) {}

  /** What a scriptlet throws goes to the caller. */
  evaluate(): HtmlOutput {
    const page = new PageText();
    this.runTemplate(this, this.getCode(), (text, trusted) => {
      if (trusted) page.append(String(text));
      else page.appendUntrusted(text);
    });
    return new HtmlOutput(String(page), this.runTemplate);
  }

  /** The program that writes the page: `output._` prints as it is, `output._$` escapes for the place. */
  getCode(): string {
    const parts: string[] = [];
    let end = 0;
    for (const scriptlet of this.content.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
      const [whole, kind, code] = scriptlet;
      parts.push(printed(this.content.slice(end, scriptlet.index)));
      if (kind === '=') parts.push(`output._$(${code}\n);`);
      else if (kind === '!=') parts.push(`output._(${code}\n);`);
      else parts.push(code);
      end = scriptlet.index + whole.length;
    }
    parts.push(printed(this.content.slice(end)));
    return parts.filter(Boolean).join('\n');
  }

  getRawContent(): string {
    return this.content;
  }
}

function printed(text: string): string {
  return text && `output._(${JSON.stringify(text)});`;
}

export class HtmlService {
  static readonly gas = 'HTML.HtmlService';
  readonly SandboxMode = sandboxModes;
  readonly XFrameOptionsMode = frameModes;

  /** @param pages HTML files of the project by name, without «.html» */
  constructor(
    private readonly pages: Readonly<Record<string, string>>,
    private readonly runTemplate: RunTemplate,
  ) {}

  /** Null outside of a web app, which the host does not serve: reference, HtmlService.getUserAgent. */
  getUserAgent(): null {
    return null;
  }

  createHtmlOutput(html: string | BlobSource = ''): HtmlOutput {
    return new HtmlOutput(textOf(html), this.runTemplate);
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return this.createHtmlOutput(this.file(filename));
  }

  createTemplate(html: string | BlobSource): HtmlTemplate {
    return new HtmlTemplate(textOf(html), this.runTemplate);
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return this.createTemplate(this.file(filename));
  }

  private file(filename: string): string {
    const text = this.pages[filename.replace(/\.html$/, '')];
    if (text === undefined) {
      throw new ServiceError(`No HTML file named ${filename} was found.`);
    }
    return text;
  }
}

function textOf(html: string | BlobSource): string {
  return typeof html === 'string' ? html : html.getBlob().getDataAsString();
}

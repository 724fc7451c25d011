// Who may speak to the server: the pages that it served, on this machine. Another site that the person has open, or a
// name that a foreign DNS points at this address, gets nothing.

import {randomBytes, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage, OutgoingHttpHeaders} from 'node:http';

/** The page loads nothing from elsewhere; Univer writes styles into the document. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of a script: its own code only, no network, no storage, no way to what is around it. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-popups',
].join('; ');

/** A preview runs nothing at all. */
const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups',
].join('; ');

const common: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export const pageHeaders: OutgoingHttpHeaders = {
  ...common,
  'content-security-policy': PAGE_POLICY,
  'x-frame-options': 'DENY',
};

export const frameHeaders: OutgoingHttpHeaders = {
  ...common,
  'content-security-policy': FRAME_POLICY,
};

export const previewHeaders: OutgoingHttpHeaders = {
  ...common,
  'content-security-policy': PREVIEW_POLICY,
};

/** The page's own files hold nothing of the book: a browser may keep them, and asks whether they are still the same. */
export const fileHeaders: OutgoingHttpHeaders = {
  ...common,
  'cache-control': 'no-cache',
};

export const plainHeaders: OutgoingHttpHeaders = common;

/** The header that every request of the page bears which changes something. */
const SECRET_HEADER = 'x-innoset-secret';

export class Gate {
  /** Of this start of the server: the page is given it, nobody else can read it. */
  readonly secret = randomBytes(24).toString('base64url');

  constructor(private readonly port: number) {}

  /** For downloads, pictures and the stream of events, which can bear no header. */
  get cookie(): string {
    return `${this.cookieName}=${this.secret}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Why a request for the page itself is turned away; undefined where it is welcome. */
  refusesPage(request: IncomingMessage): string | undefined {
    const hosts = ['localhost', '127.0.0.1', '[::1]'].map(
      name => `${name}:${this.port}`,
    );
    if (!hosts.includes(request.headers.host ?? '')) return 'Host';
    const {origin} = request.headers;
    const own = hosts.map(host => `http://${host}`);
    if (origin !== undefined && !own.includes(origin)) return 'Origin';
    return undefined;
  }

  /** Why any other request is turned away. */
  refuses(request: IncomingMessage): string | undefined {
    const refusal = this.refusesPage(request);
    if (refusal !== undefined) return refusal;
    const given =
      request.method === 'GET'
        ? this.cookieOf(request)
        : request.headers[SECRET_HEADER];
    return this.isSecret(given) ? undefined : 'Secret';
  }

  private get cookieName(): string {
    // Cookies of one host are shared by all its ports.
    return `innoset-${this.port}`;
  }

  private cookieOf({headers}: IncomingMessage): string | undefined {
    return (headers.cookie ?? '')
      .split(/;\s*/)
      .find(each => each.startsWith(`${this.cookieName}=`))
      ?.slice(this.cookieName.length + 1);
  }

  private isSecret(given: string | string[] | undefined): boolean {
    const [one, other] = [Buffer.from(String(given)), Buffer.from(this.secret)];
    return one.length === other.length && timingSafeEqual(one, other);
  }
}

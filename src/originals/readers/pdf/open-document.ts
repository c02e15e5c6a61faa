import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Refusal, refuse } from '../../refusal.ts';

/** Once for the process, with the first file that needs it: it takes half a second, and most originals need none of it. */
let loading: ReturnType<typeof load> | null = null;

async function load() {
  const [pdf, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return { pdf, WorkerMessageHandler };
}

/** The half of pdf.js that asks. */
export async function loadPdf() {
  loading ??= load();
  return (await loading).pdf;
}

/** An open file, until it is closed. */
export interface OpenDocument {
  readonly document: PDFDocumentProxy;
  /** Rejected once its pages have sent more than they may; `hasStopped` tells of it. */
  readonly stopped: Promise<never>;
  readonly hasStopped: () => boolean;
  readonly close: () => Promise<void>;
}

/**
 * The bytes of a PDF → the open file. Both halves of pdf.js run in this process and speak over a channel, so that each waits
 * for the other, and a page that never comes to its end is left once it has sent so many operators as `mostWork`.
 * Refused: `file-format` (a password), `file-broken`.
 */
export async function openDocument(bytes: Uint8Array, mostWork: number): Promise<OpenDocument | Refusal> {
  loading ??= load();
  const { pdf, WorkerMessageHandler } = await loading;
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string) => `${join(root, name)}/`;
  const { port1, port2 } = new MessageChannel();
  const verbosity = pdf.VerbosityLevel.ERRORS;
  let work = 0;
  const stop = Promise.withResolvers<never>();
  // Who waits for it is told; nobody need wait.
  stop.promise.catch(() => {});
  port1.addEventListener('message', ({ data }) => {
    work += workOf(data, pdf.OPS.paintFormXObjectBegin);
    if (work > mostWork) stop.reject(new Error('too many operators'));
  });
  const unguard = guardStrays((error) => stop.reject(error));
  WorkerMessageHandler.initializeFromPort(port2);
  const worker = pdf.PDFWorker.create({ port: toWorker(port1), verbosity });
  const task = pdf.getDocument({
    // A copy: pdf.js takes it over, and takes no Buffer.
    data: new Uint8Array(bytes),
    worker,
    verbosity,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    // Where a picture stands is all that is asked of it: none is decoded.
    maxImageSize: 0,
  });
  const close = async () => {
    // A half that was stopped in the middle of a page answers no more.
    if (work <= mostWork) await task.destroy();
    worker.destroy();
    port1.close();
    port2.close();
    unguard();
  };
  try {
    return { document: await task.promise, stopped: stop.promise, hasStopped: () => work > mostWork, close };
  } catch (error) {
    await close();
    return refuseDocument(error);
  }
}

/**
 * pdf.js leaves to nobody that a page was not where the file says, and Node would end the whole import for it. Of such a file it
 * finds the pages anew by itself; any other error that nobody takes is told, and ends the reading. Returns what takes the guard off.
 */
function guardStrays(tell: (error: unknown) => void): () => void {
  const guard = (error: unknown) => {
    if (read(error, 'name') !== 'XRefEntryException') tell(error);
  };
  process.on('unhandledRejection', guard);
  return () => process.off('unhandledRejection', guard);
}

/** One end of a channel, as pdf.js knows the other half by: started with the first listener, ended with the channel. */
function toWorker(port: MessagePort) {
  return Object.assign(port, { terminate: () => port.close(), onerror: null, onmessage: null, onmessageerror: null });
}

/** So many operators does a form cost that is printed within a page: its fonts, its colours and what it cuts off. */
const workOfForm = 250;

/** A message that carries a part of a page's program → how much work it was to make, in operators. */
function workOf(message: unknown, form: number): number {
  const operators = read(read(message, 'chunk'), 'fnArray');
  if (!Array.isArray(operators)) return 0;
  return operators.reduce<number>((sum, operator) => sum + (operator === form ? workOfForm : 1), 0);
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function refuseDocument(error: unknown): Refusal {
  if (error instanceof Error && error.name === 'PasswordException') {
    return refuse(
      'file-format',
      '这是加了密码的 PDF，不输入密码就打不开。请用 PDF 阅读器输入密码打开，另存（或打印）为不加密的 PDF 后再导入',
    );
  }
  return refuseBroken();
}

/** `file-broken` for a PDF that cannot be opened, or whose pages cannot be reached. */
export function refuseBroken(): Refusal {
  return refuse(
    'file-broken',
    '这是 PDF 文件，但已损坏或没有下载完，打不开。请重新下载或复制一次，能在 PDF 阅读器中打开后再导入',
  );
}

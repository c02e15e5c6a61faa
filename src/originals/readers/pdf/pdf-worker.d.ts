/** The half of pdf.js that reads files, which comes without types: it answers at the other end of a channel. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: MessagePort): void };
}

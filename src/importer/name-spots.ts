import type { VFile } from 'vfile';
import { describePlace } from '../originals/describe-place.ts';
import type { Extract } from '../originals/extract.ts';

/** In an original that has no lines of its own, such as a sheet or a PDF, each message begins with the place that a person finds. */
export function nameSpots(extract: Extract, messages: VFile['messages']): void {
  for (const message of messages) {
    const place = message.line === undefined || message.line === null ? null : describePlace(extract, message.line);
    if (place === null) continue;
    message.reason = `${place}：${message.reason}`;
    message.message = message.reason;
  }
}

const mostSpots = 8;

/** How lines of the original are listed in a message, where it has no lines of its own: Sheet1!A4、Sheet1!A9. */
export function spotLister(extract: Extract): (lines: readonly number[]) => string {
  return (lines) => {
    const spots = [...new Set(lines.map((line) => describePlace(extract, line) ?? `第 ${line} 行`))];
    return spots.slice(0, mostSpots).join('、') + (spots.length > mostSpots ? ' …' : '');
  };
}

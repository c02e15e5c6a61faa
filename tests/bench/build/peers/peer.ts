export const peerNames = ['hugo', 'eleventy'] as const;
export type PeerName = (typeof peerNames)[number];

/** A generator that was brought for the bench. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** The folder of a project of its kind, and where it writes within. */
  readonly out: string;
  /** Its settings and its layout, by path within the project. */
  readonly files: (frame: PageFrame) => ReadonlyMap<string, string>;
}

/** What stands around every page: the text before its title, up to its content, and behind it. */
export interface PageFrame {
  readonly beforeTitle: string;
  readonly beforeContent: string;
  readonly behind: string;
}

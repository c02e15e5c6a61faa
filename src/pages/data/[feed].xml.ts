import type { APIRoute, GetStaticPaths } from 'astro';
import { getLedger, getSite } from '../../collections/get-ledger.ts';
import { toChangesFeed } from '../../outputs/changes-feed.ts';
import { toSiteIdentity } from '../../views/frame/site-identity.ts';

/** Without a change there is no feed: it would have no date. */
export const getStaticPaths: GetStaticPaths = async () => {
  const feed = toChangesFeed(await getLedger(), toSiteIdentity(await getSite()));
  return feed === null ? [] : [{ params: { feed: 'changes' }, props: { feed } }];
};

export const GET: APIRoute<{ feed: string }> = ({ props }) =>
  new Response(props.feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });

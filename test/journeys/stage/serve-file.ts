/**
 * A server on a file, in a process that can be killed: `node serve-file.ts FILE`, with the secret
 * key of the vendor in `LINTEL_SECRET_KEY`. Prints its address when it answers.
 */
import { createNodeServer } from '@lintel/server/node';
import { acmeTenant } from '../../../playground/demo/acme-shop.ts';
import { readNoticeTexts } from '../../../playground/demo/read-notice-texts.ts';

const { url } = await createNodeServer({
  ...{ file: process.argv[2] ?? '', port: 0, development: true, noticeTexts: readNoticeTexts() },
  tenants: [acmeTenant(process.env['LINTEL_SECRET_KEY'] ?? '')],
});
process.stdout.write(`${url}\n`);

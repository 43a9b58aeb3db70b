import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../entitlement-dashboard/define.ts';
import '../usage-meter/define.ts';
import { decision, entitlementView, refusal } from '../../test/entitlement-view.ts';
import { inside, mount, unmount } from '../../test/mount.ts';

// A policy that has been added to a page stays, so this file has a page of its own.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

describe('under a strict content security policy', () => {
  afterEach(unmount);

  it('widgets break no rule, and their bars have their lengths', async () => {
    document.head.append(policy);
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      broken.push(`${violatedDirective} ${sample}`),
    );
    const place = await mount(html`
      <div>
        <lintel-entitlement-dashboard
          .snapshot=${{ entitlements: entitlementView(), decisions: [decision(), decision({ request: 'pause', outcome: 'refused', reasons: [refusal('No.')] })] }}
        ></lintel-entitlement-dashboard>
        <lintel-usage-meter .snapshot=${{ entitlements: entitlementView() }}></lintel-usage-meter>
      </div>
    `);
    const meter = place.querySelector('lintel-usage-meter');
    if (!meter) throw new Error('no meter');
    const share = inside(meter, '.fill').offsetWidth / inside(meter, '.meter').offsetWidth;
    expect(share).to.be.closeTo(0.824, 0.01);
    expect(broken.filter((rule) => !rule.includes('inline-size: 48rem'))).to.deep.equal([]);
  });
});

import type { Hono } from 'hono';
import type { BillingPort } from '../adapters/billing/billing-port.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { finish } from '../commands/finish.ts';
import { fireDue } from '../commands/fire-due.ts';
import { Work } from '../commands/work.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { paymentMethods } from './payment-methods.ts';
import { invalidField } from './refusals.ts';

/** POST /v1/payment-methods/default → 200, the methods again | 422 for one that is not offered */
export function setPaymentMethod(
  app: Hono,
  edge: EdgeDeps,
  { commands, billing }: { readonly commands: CommandDeps; readonly billing: BillingPort },
): void {
  registerRoute(app, 'setPaymentMethod', edge, {
    write: async ({ caller, body }, rows) => {
      const offered = billing.methods.find(({ id }) => id === body.method);
      if (!offered) throw invalidField('method', 'is no method on offer');
      const account = caller.account.id;
      await fireDue(rows, commands, account);
      for (const row of await rows.paymentMethods.all({ account })) {
        await rows.paymentMethods.put({ ...row, isDefault: false });
      }
      const { id: method, title, behaviour } = offered;
      await rows.paymentMethods.put({
        ...{ id: `${account}/${method}`, account, method, title, behaviour },
        ...{ isDefault: true, failedForGood: false },
      });
      const work = new Work(rows, commands, { actor: actorOf(caller) });
      await work.audit({
        ...{ account, instance: null, action: 'payment method chosen', outcome: 'recorded' },
        ...{ text: title, subject: { kind: 'account', id: account }, policy: null, version: null },
        ...{ rule: null, used: {}, before: null, after: null, reasons: [] },
      });
      work.billingChanged(account);
      await finish(work);
      return paymentMethods(rows, billing, account);
    },
  });
}

/* Generated from messages/en by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';
import type { Catalogue } from './catalogue.ts';

export const enXA: Catalogue = {
  'attention.when': (f: Formats, a: { at: string; days: string }) =>
    `[${f.date(a.at)}, ${f.text(a.days)}·]`,
  'attention.trial-ends': '[Ýöûŕ ţŕîåļ éñđš······]',
  'attention.trial-ended': '[Ýöûŕ ţŕîåļ ĥåš éñđéđ········]',
  'attention.overdue': '[Åñ îñṽöîçé îš öṽéŕđûé·········]',
  'attention.payment-failed': '[Å þåýɱéñţ ƒåîļéđ·······]',
  'attention.near-limit': (f: Formats, a: { what: string }) =>
    `[${f.text(a.what)} îš ñéåŕ îţš ļîɱîţ········]`,
  'attention.over-limit': (f: Formats, a: { what: string }) =>
    `[${f.text(a.what)} îš öṽéŕ îţš ļîɱîţ········]`,
  'attention.renewal-due': '[Ýöûŕ šûƀšçŕîþţîöñ ŕéñéŵš··········]',
  'attention.approval-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} åþþŕöṽåļ ŵåîţš ƒöŕ ýöû··········]`, other: `[${f.number(a.count)} åþþŕöṽåļš ŵåîţ ƒöŕ ýöû··········]` }),
  'attention.request-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} ŕéǫûéšţ ŵåîţš ƒöŕ åñ åñšŵéŕ············]`, other: `[${f.number(a.count)} ŕéǫûéšţš ŵåîţ ƒöŕ åñ åñšŵéŕ············]` }),
  'attention.access-ends': '[Åççéšš éñđš·····]',
  'attention.paused': '[Ţĥé šûƀšçŕîþţîöñ îš þåûšéđ···········]',
  'attention.ends-at-term': '[Ţĥé šûƀšçŕîþţîöñ éñđš åñđ ŵîļļ ñöţ ŕéñéŵ················]',
  'attention.scheduled-change': (f: Formats, a: { what: string }) =>
    `[Å çĥåñĝé îš šçĥéđûļéđ: ${f.text(a.what)}··········]`,
  'attention.see-plans': '[Šéé þļåñš····]',
  'attention.see-approvals': '[Šéé åþþŕöṽåļš······]',
  'common.loading': '[Ļöåđîñĝ···]',
  'common.still-loading': '[Šţîļļ ŵöŕķîñĝ öñ îţ.········]',
  'common.retry': '[Ţŕý åĝåîñ····]',
  'common.error-safe': '[Ñöţĥîñĝ ŵåš çĥåñĝéđ. Ŵĥåţ ýöû šéé éļšéŵĥéŕé öñ ţĥîš þåĝé šţîļļ ĥöļđš.····························]',
  'common.reference': (f: Formats, a: { id: string }) =>
    `[Ŕéƒéŕéñçé ƒöŕ šûþþöŕţ: ${f.text(a.id)}··········]`,
  'common.expired': '[Ýöûŕ šéššîöñ ĥåš éñđéđ.··········]',
  'common.expired-kept': '[Ŵĥåţ ýöû ĥåṽé ţýþéđ îš ķéþţ.············]',
  'common.resume': '[Çöñţîñûé····]',
  'common.unlimited': '[Ûñļîɱîţéđ····]',
  'common.cancel': '[Çåñçéļ···]',
  'common.close': '[Çļöšé··]',
  'dashboard.title': '[Þļåñ åñđ ûšåĝé······]',
  'dashboard.no-plan': '[Ñö þļåñ···]',
  'dashboard.empty': '[Ţĥîš åççöûñţ ĥåš ñö þļåñ ýéţ, šö ţĥéŕé îš ñöţĥîñĝ ţö ûšé.·······················]',
  'dashboard.choose-plan': '[Çĥööšé å þļåñ······]',
  'dashboard.attention': '[Ñééđš åţţéñţîöñ······]',
  'dashboard.limits': '[Ļîɱîţš···]',
  'dashboard.further': '[Þåûšé öŕ éñđ·····]',
  'dashboard.coming': '[Ŵĥåţ ĥåþþéñš ñéẋţ·······]',
  'dashboard.features': '[Ƒéåţûŕéš····]',
  'dashboard.included': '[Îñçļûđéđ····]',
  'dashboard.not-included': '[Ñöţ îñçļûđéđ·····]',
  'dashboard.not-known': '[Ñöţ ķñöŵñ ýéţ······]',
  'dashboard.read-only': '[Ŕéåđ öñļý····]',
  'dashboard.active': '[Åçţîṽé···]',
  'dashboard.trial': '[Ţŕîåļ··]',
  'dashboard.access-none': '[Ñö åççéšš····]',
  'dashboard.term': '[Ɓîļļéđ···]',
  'dashboard.interval': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': '[Ṁöñţĥļý···]', other: '[Ýéåŕļý···]' }),
  'dashboard.trial-ends': '[Ţŕîåļ éñđš····]',
  'dashboard.renews': '[Ŕéñéŵš···]',
  'dashboard.paid-through': '[Þåîđ ţĥŕöûĝĥ·····]',
  'dashboard.ends': '[Éñđš··]',
  'dashboard.until': (f: Formats, a: { at: string }) =>
    `[ûñţîļ ${f.date(a.at)}···]`,
  'dashboard.source': (f: Formats, a: { kind: string }) =>
    f.select(a.kind, { 'add-on': '[Åđđ-öñ···]', 'grant': '[Ĝŕåñţéđ···]', 'trial': '[Ţŕîåļ··]', 'inherited': '[Îñĥéŕîţéđ····]', 'policy': '[Ɓý þöļîçý····]', other: '[Þļåñ··]' }),
  'dashboard.available-in': (f: Formats, a: { plans: readonly string[] }) =>
    `[Îñ ${f.list(a.plans)}: šéé þļåñš······]`,
  'dashboard.leads-to': (f: Formats, a: { state: string; what: string }) =>
    `[${f.text(a.what)}: ţĥéñ “${f.text(a.state)}”····]`,
  'decision.asking': '[Çĥéçķîñĝ ŵĥåţ ţĥîš ñééđš…··········]',
  'decision.unknown': '[Ŵé çåññöţ ţéļļ ýéţ ŵĥéţĥéŕ ţĥîš îš þöššîƀļé.··················]',
  'decision.effective-now': '[Ţåķéš éƒƒéçţ ñöŵ.·······]',
  'decision.effective-on': (f: Formats, a: { at: string }) =>
    `[Ţåķéš éƒƒéçţ öñ ${f.date(a.at)}.·······]`,
  'decision.goes-to': (f: Formats, a: { who: string }) =>
    `[Ĝöéš ţö ${f.text(a.who)}.····]`,
  'decision.first-then': (f: Formats, a: { first: string; next: string }) =>
    `[${f.text(a.first)}, ţĥéñ ${f.text(a.next)}···]`,
  'decision.quorum': (f: Formats, a: { count: number; who: string }) =>
    `[${f.number(a.count)} öƒ ${f.text(a.who)}··]`,
  'decision.answer-by': (f: Formats, a: { at: string }) =>
    `[Åñ åñšŵéŕ îš đûé ƀý ${f.dateTime(a.at)}.·········]`,
  'decision.costs-if-agreed': (f: Formats, a: { today: Money }) =>
    `[Çöšţš ${f.money(a.today)} öñçé îţ îš åĝŕééđ.··········]`,
  'decision.then-recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `[Ţĥéñ ${f.money(a.amount)} þéŕ ɱöñţĥ.·······]`, 'year': `[Ţĥéñ ${f.money(a.amount)} þéŕ ýéåŕ.······]`, other: `[Ţĥéñ ${f.money(a.amount)} éåçĥ ţîɱé.·······]` }),
  'decision.with-price': (f: Formats, a: { label: string; today: Money }) =>
    `[${f.text(a.label)}: ${f.money(a.today)} ţöđåý····]`,
  'decision.instead': '[Ŵĥåţ ýöû çåñ đö îñšţéåđ··········]',
  'decision.why': '[Ŵĥý?··]',
  'decision.rule-of': (f: Formats, a: { policy: string; version: number }) =>
    `[Ŕûļé öƒ ${f.text(a.policy)}, ṽéŕšîöñ ${f.number(a.version)}········]`,
  'meter.used-of': (f: Formats, a: { amount: string; limit: string }) =>
    `[${f.text(a.amount)} öƒ ${f.text(a.limit)} ûšéđ····]`,
  'meter.used-unlimited': (f: Formats, a: { amount: string }) =>
    `[${f.text(a.amount)} ûšéđ, ûñļîɱîţéđ·······]`,
  'meter.none-included': '[Ñöñé îñçļûđéđ······]',
  'meter.unknown': '[Ñöţ ķñöŵñ ýéţ······]',
  'meter.left': (f: Formats, a: { amount: string }) =>
    `[${f.text(a.amount)} ļéƒţ··]`,
  'meter.over-by': (f: Formats, a: { amount: string }) =>
    `[${f.text(a.amount)} öṽéŕ ţĥé ļîɱîţ······]`,
  'meter.near': '[Ñéåŕ ţĥé ļîɱîţ······]',
  'meter.over': '[Öṽéŕ ţĥé ļîɱîţ······]',
  'problem.network': '[Ŵé çöûļđ ñöţ ŕéåçĥ ţĥé šéŕṽîçé.·············]',
  'problem.forbidden': '[Ýöûŕ ŕöļé đöéš ñöţ åļļöŵ ţĥîš.············]',
  'problem.not-found': '[Ţĥîš îš ñöţ ţĥéŕé åñý ɱöŕé.···········]',
  'problem.too-many-requests': '[Ţöö ɱåñý ŕéǫûéšţš åţ öñçé. Þļéåšé ŵåîţ å ɱöɱéñţ.····················]',
  'problem.conflict': '[Ţĥîš ŵåš çĥåñĝéđ ƀý šöɱéƀöđý éļšé ɱéåñŵĥîļé.··················]',
  'problem.no-session': '[Ţĥîš þåĝé çöûļđ ñöţ šîĝñ ýöû îñ.·············]',
  'problem.other': '[Šöɱéţĥîñĝ ŵéñţ ŵŕöñĝ öñ öûŕ šîđé.··············]',
  'reason.refused-by-policy': '[Ţĥé þöļîçý đöéš ñöţ åļļöŵ ţĥîš.·············]',
  'reason.role-refused': '[Ýöûŕ ŕöļé đöéš ñöţ åļļöŵ ţĥîš. Åšķ šöɱéƀöđý ŵĥö ɱåñåĝéš ţĥîš åççöûñţ.····························]',
  'reason.no-rule-applied': '[Ñöţĥîñĝ îñ ţĥé þöļîçý çöṽéŕš ţĥîš ñöŵ.················]',
  'reason.unexpected': '[Ţĥîš îš ñöţ þöššîƀļé îñ ţĥé þŕéšéñţ šţåţé.·················]',
  'reason.unknown-fact': '[Šöɱéţĥîñĝ ţĥåţ ţĥé þöļîçý ñééđš ţö ķñöŵ îš ñöţ ķñöŵñ ýéţ.·······················]',
  'reason.no-price': '[Ţĥéŕé îš ñö ļîšţ þŕîçé ƒöŕ ţĥîš. Þļéåšé åšķ ûš ƒöŕ åñ öƒƒéŕ.························]',
  'reason.no-policy': '[Ţĥîš îš ñöţ öƒƒéŕéđ.········]',
  'reason.invalid-field': '[Öñé öƒ ţĥé ṽåļûéš đöéš ñöţ ƒîţ.·············]',
  'reason.ended': '[Ţĥîš ĥåš éñđéđ.······]',
  'reason.already-waiting': '[Ţĥé šåɱé ŕéǫûéšţ îš ŵåîţîñĝ ƒöŕ åñ åñšŵéŕ.·················]',
  'reason.limit-reached': '[Ţĥé ļîɱîţ îš ŕéåçĥéđ.·········]',
  'reason.not-asked': '[Ýöû åŕé ñöţ åɱöñĝ ţĥöšé ŵĥö åŕé åšķéđ.················]',
  'reason.requester-cannot-approve': '[Ýöû ɱåđé ţĥîš ŕéǫûéšţ, šö šöɱéƀöđý éļšé ĥåš ţö đéçîđé.······················]',
  'reason.already-decided': '[Ţĥîš ĥåš ƀééñ đéçîđéđ åļŕéåđý.············]',
  'reason.one-person-two-stages': '[Ýöû ĥåṽé åĝŕééđ îñ åñ éåŕļîéŕ šţåĝé; ţĥîš öñé ñééđš åñöţĥéŕ þéŕšöñ.···························]',
  'reason.trial-already-used': '[Å ţŕîåļ ŵåš ûšéđ ƀéƒöŕé.··········]',
  'reason.unknown-combination': '[Ţŵö þöļîçîéš đö ñöţ åĝŕéé öñ ţĥîš ýéţ.················]',
  'reason.internal-loop': '[Šöɱéţĥîñĝ ŵéñţ ŵŕöñĝ öñ öûŕ šîđé.··············]',
  'request.extend-trial': '[Éẋţéñđ ţĥé ţŕîåļ·······]',
  'request.reactivate': '[Ķééþ ţĥé šûƀšçŕîþţîöñ·········]',
  'request.resume': '[Ŕéšûɱé···]',
  'request.pause': '[Þåûšé ţĥé šûƀšçŕîþţîöñ·········]',
  'request.cancel': '[Çåñçéļ ţĥé šûƀšçŕîþţîöñ··········]',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': '[Šéñţ. Îţ ŵåîţš ƒöŕ åñ åñšŵéŕ.············]', 'refused': '[Ţĥîš ŵåš ŕéƒûšéđ.·······]', other: '[Đöñé.··]' }),
  'usage.empty': '[Ñöţĥîñĝ îš ɱéţéŕéđ ƒöŕ ţĥîš åççöûñţ.···············]',
  'usage.resets': (f: Formats, a: { at: string; days: string }) =>
    `[Šţåŕţš åñéŵ öñ ${f.date(a.at)}, ${f.text(a.days)}.········]`,
  'usage.forecast': (f: Formats, a: { at: string }) =>
    `[Åţ ţĥîš þåçé ţĥé ļîɱîţ îš ŕéåçĥéđ öñ ${f.date(a.at)}.················]`,
  'usage.measured': (f: Formats, a: { at: string }) =>
    `[Ṁéåšûŕéđ ${f.dateTime(a.at)}.····]`,
  'usage.see-plans': '[Šéé þļåñš ŵîţĥ ɱöŕé········]',
  'usage.finding': (f: Formats, a: { average: number; most: number; on: string }) =>
    `[Ṁöšţ öñ ${f.date(a.on)}: ${f.number(a.most)}. Åṽéŕåĝé þéŕ đåý: ${f.number(a.average)}.············]`,
  'usage.finding-none': '[Ñöţĥîñĝ ŵåš ûšéđ îñ ţĥîš þéŕîöđ.·············]',
  'usage.as-table': '[Ṽîéŵ åš ţåƀļé······]',
  'usage.by-day': (f: Formats, a: { title: string }) =>
    `[${f.text(a.title)} ƀý đåý···]`,
  'usage.day': '[Đåý··]',
  'usage.used': '[Ûšéđ··]',
};
